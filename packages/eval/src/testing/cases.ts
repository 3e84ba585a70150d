import type { Answer, Ticket } from '@duty-router/core';
import type { Case } from '../case.ts';
import { rankingOf } from '../ranker.ts';

/** An answer that ranks `ids`, for tests that are about what is counted, not about routing. */
export function answerOf(
  ids: readonly string[],
  more: Partial<Pick<Answer, 'departments' | 'confidence' | 'evidence' | 'outsideConfidence'>> = {},
): Answer {
  const refs = ids.map((id) => ({ id, name: id, category: '', list: id.split('-')[0] as 'basic' }));
  const [entry, ...rest] = refs;
  return {
    outcome: entry ? 'review' : 'outside',
    list: entry?.list ?? null,
    entry: entry ?? null,
    departments: [],
    township: { acts: true, duty: '', clause: null },
    confidence: 0.5,
    outsideConfidence: 0.1,
    alternatives: rest.map((ref) => ({ entry: ref, confidence: 0.1 })),
    evidence: [],
    notices: [],
    catalogue: { id: 'toy', version: '' },
    model: { id: 'toy', version: '' },
    ...more,
  };
}

export function ticketOf(entry: string | null, more: Partial<Ticket> = {}): Ticket {
  return { id: 't', text: '', entry, also: [], style: 'citizen', split: 'dev', ...more };
}

export const caseOf = (ticket: Ticket, answer: Answer): Case => ({
  ticket,
  answer,
  ranking: rankingOf(answer),
});
