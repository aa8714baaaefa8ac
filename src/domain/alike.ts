import { alikeFrom, likenessOf, shapeOf } from './likeness';
import { type Idea, type Network, perNetwork } from './network';

export interface AlikeIdea {
  readonly idea: Idea;
  readonly likeness: number;
}

const shapes = perNetwork((network) => network.ideas.map((idea) => ({ idea, shape: shapeOf(idea.title) })));

/** Ideas worded like a text, the likest first. */
export function ideasAlike(network: Network, text: string, from = alikeFrom, except = ''): AlikeIdea[] {
  const wanted = shapeOf(text);
  return shapes(network)
    .filter(({ idea }) => idea.id !== except)
    .map(({ idea, shape }) => ({ idea, likeness: likenessOf(wanted, shape) }))
    .filter((one) => one.likeness >= from)
    .sort((one, other) => other.likeness - one.likeness || (one.idea.id < other.idea.id ? -1 : 1));
}

/** Every two ideas that are alike, once. */
export const alikePairs = perNetwork((network) => {
  const pairs: { one: Idea; other: Idea; likeness: number }[] = [];
  const all = shapes(network);
  for (const [at, first] of all.entries())
    for (const second of all.slice(at + 1)) {
      const found = likenessOf(first.shape, second.shape);
      if (found >= alikeFrom) pairs.push({ one: first.idea, other: second.idea, likeness: found });
    }
  return pairs;
});
