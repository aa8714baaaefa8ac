import { link } from './cells';
import type { Story } from './story';

/** Writes an id as a cell names another row: `K-05 Peer makeup hour`; '' for none. */
export function linker({ ideas, products, measures, agreements, steps }: Story): (id: string) => string {
  const titles = new Map([
    ...ideas.map(({ id, title }) => [id, title] as const),
    ...products.map(({ id, title }) => [id, title] as const),
    ...measures.map(({ plan, name }) => [plan.code, name] as const),
    ...agreements.map(({ code, text }) => [code, text] as const),
    ...steps.map(({ id, step }) => [id, step] as const),
  ]);
  return (id) => {
    if (id === '') return '';
    const title = titles.get(id);
    if (title === undefined) throw new Error(`Nothing has the id ${id}.`);
    return link(id, title);
  };
}
