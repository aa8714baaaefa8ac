import { Stage } from '../../../src/domain/words';
import { planRow, product } from '../build';
import type { World } from './world';

/** Leads I-01 to a stage the honest way, by the same commands as everybody, so that walks can begin far along. */
export function leadUp(world: World, stage: Stage, priority: string): void {
  const id = 'I-01';
  const answers = Object.fromEntries(
    ['U1', 'U2', 'U3', 'U4', 'U5', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'].map((code) => [code, 'We saw it']),
  );
  const steps: readonly (readonly [Stage, () => void])[] = [
    ['Generation', () => world.propose(id, ['Teachers'], priority, 'Chidi')],
    [
      'Summary',
      () => {
        world.tried({ idea: id, who: 'Chidi', team: 'Cedar' });
        world.tried({ idea: id, who: 'Beto', team: 'Birch' });
        world.move('Chidi', { idea: id, to: 'Summary', answers });
      },
    ],
    [
      'Synthesis',
      () =>
        world.move('Chidi', { idea: id, to: 'Synthesis', answers, participants: ['Chidi', 'Beto'], rating: 'Some' }),
    ],
    ['Reduction', () => world.move('Beto', { idea: id, to: 'Reduction' })],
    [
      'Capture',
      () => {
        for (const who of ['Kavya', 'Rosa'])
          world.rate(who, id, [
            { standard: 'ST1', rating: 'Met' },
            { standard: 'ST2', rating: 'Met' },
          ]);
        for (const who of ['Chidi', 'Beto', 'Eun', 'Yara', 'Gia']) world.vote(who, id, { choice: 'Knowledge' });
        world.close('Beto', {
          idea: id,
          captureBecause: 'Three teams asked',
          answers: { R1: 'The look', R2: 'Nothing', R3: 'Teachers', R4: 'Workshop' },
        });
      },
    ],
    [
      'Sharing',
      () => {
        for (const { id: own, ideas, audience } of world.network.products)
          world.typeProduct(own, { ...product({}), id: own, ideas, audience });
        for (const [at, row] of world.network.plans.entries())
          world.typePlan(at, { ...planRow({}), id: row.id, product: row.product, group: row.group });
        world.move('Yara', { idea: id, to: 'Sharing' });
      },
    ],
    [
      'Application',
      () => {
        world.shared(id, 'K-01', 'Yara');
        world.move('Yara', { idea: id, to: 'Application' });
      },
    ],
  ];
  for (const [to, run] of steps.slice(0, Stage.options.indexOf(stage) + 1)) {
    run();
    world.wait(3);
    const reached = world.network.state.ideas.get(id)?.stage;
    if (reached !== to) throw new Error(`The way to ${stage} ends in ${reached}, before ${to}.`);
  }
}

/** Some walks begin in a less tidy place: a plan that is not finished, knowledge that people doubt. */
export function untidy(world: World): void {
  for (const at of world.network.plans.keys()) world.typePlan(at, { motivates: '' });
  const stage = world.network.state.ideas.get('I-01')?.stage;
  if (stage === 'Sharing') world.shared('I-01', 'K-01', 'Yara');
  if (stage === 'Application') for (const who of ['Chidi', 'Beto', 'Gia']) world.says(who, 'I-01', 'Rethink');
}
