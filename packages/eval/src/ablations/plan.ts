import type { Catalogue, Family, Lexicon, Model, Segmenter, Ticket } from '@duty-router/core';
import { dealEntries, lexiconWithout, onlyOfEntries, ticketsPerEntry, withoutEntries } from './samples.ts';

export interface AblationInput {
  readonly catalogue: Catalogue;
  readonly lexicon: Lexicon;
  readonly families: readonly Family[];
  /** What is learned from. */
  readonly learned: readonly Ticket[];
  /** What is measured on. */
  readonly tickets: readonly Ticket[];
  /** The model that the segmenters are tried with. */
  readonly model: Model;
  /** Segmenters to try; the first one is trained with. At least one. */
  readonly segmenters: readonly Segmenter[];
}

/** What is varied: how words are cut, what is known, how many tickets are learned from, which entries are unseen. */
export type AblationKind = 'segmenter' | 'knowledge' | 'learning' | 'held-out';

/** One router to make and the tickets to try it on. */
export interface Trial {
  /** What it is trained on; null: the given model is used as it is. */
  readonly training: {
    readonly tickets: readonly Ticket[];
    readonly lexicon: Lexicon;
    readonly families: readonly Family[];
  } | null;
  readonly segmenter: Segmenter;
  readonly tickets: readonly Ticket[];
}

/** What one row of the ablations reports; the tickets of all its trials are counted together. */
export interface Variant {
  readonly id: string;
  readonly kind: AblationKind;
  /** For `learning`: most tickets of an entry that are learned from; null: all. */
  readonly ticketsPerEntry?: number | null;
  readonly trials: readonly Trial[];
}

const LEARNING = [1, 3, 5, 8];
const HELD_PARTS = 5;
const NO_LEXICON: Lexicon = { sections: [], outside: [] };

/** Every variant, the quick ones first. */
export function planAblations(input: AblationInput): Variant[] {
  const { catalogue, lexicon, families, learned, tickets, segmenters } = input;
  const segmenter = segmenters[0]!;
  const whole = { tickets: learned, lexicon, families };
  const trained = (training: Trial['training']): Trial[] => [{ training, segmenter, tickets }];
  const parts = dealEntries(catalogue, HELD_PARTS);
  const heldOut = (lexiconFor: (held: ReadonlySet<string>) => Lexicon): Trial[] =>
    parts.map((held) => ({
      training: { tickets: withoutEntries(learned, held), lexicon: lexiconFor(held), families },
      segmenter,
      tickets: onlyOfEntries(tickets, held),
    }));
  return [
    ...segmenters.map(
      (one): Variant => ({
        id: `segmenter-${one.name}`,
        kind: 'segmenter',
        trials: [{ training: null, segmenter: one, tickets }],
      }),
    ),
    { id: 'no-lexicon', kind: 'knowledge', trials: trained({ ...whole, lexicon: NO_LEXICON }) },
    { id: 'no-relations', kind: 'knowledge', trials: trained({ ...whole, families: [] }) },
    {
      id: 'no-tickets',
      kind: 'learning',
      ticketsPerEntry: 0,
      trials: trained({ ...whole, tickets: [] }),
    },
    ...LEARNING.map(
      (most): Variant => ({
        id: `tickets-${most}`,
        kind: 'learning',
        ticketsPerEntry: most,
        trials: trained({ ...whole, tickets: ticketsPerEntry(learned, most) }),
      }),
    ),
    { id: 'tickets-all', kind: 'learning', ticketsPerEntry: null, trials: trained(whole) },
    { id: 'held-out', kind: 'held-out', trials: heldOut(() => lexicon) },
    {
      id: 'held-out-no-lexicon',
      kind: 'held-out',
      trials: heldOut((held) => lexiconWithout(lexicon, held)),
    },
  ];
}
