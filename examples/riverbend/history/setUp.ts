import { charterChanged, standardVoted } from '../../../src/domain/facts';
import type { SampleEvent } from '../../network';
import { agreements, standards } from '../charter';
import { began } from '../people';
import { diary } from './diary';

/** The first morning: the standards become version 1, and everything else that was agreed is written down. */
export const setUp = (): SampleEvent[] =>
  diary.command(began, 9, 'set-up', diary.by('Finn'), [
    ...standards.map(({ code, text, required = false, equity = false }) =>
      standardVoted(code, 1, { text, required, equity }),
    ),
    ...agreements.filter(({ kind }) => kind !== 'Standard').map(({ code, text }) => charterChanged(code, '', text)),
  ]);
