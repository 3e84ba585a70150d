import { z } from 'zod';
import { entryIdSchema } from '../catalogue/schema.ts';

/** What a term names. */
export const termKinds = ['things', 'acts', 'asks', 'official', 'places'] as const;
export type TermKind = (typeof termKinds)[number];

const termsShape = {
  /** Things, conditions and people, as people name them. */
  things: z.array(z.string().min(1)),
  /** What is done or suffered. */
  acts: z.array(z.string().min(1)),
  /** Titles and phrases of requests. */
  asks: z.array(z.string().min(1)),
  /** What officials write. */
  official: z.array(z.string().min(1)),
  /** Where it happens. */
  places: z.array(z.string().min(1)),
};

/** The words by which people name the matter of one entry. */
export const lexiconSectionSchema = z.object({ entry: entryIdSchema, ...termsShape });
export type LexiconSection = z.infer<typeof lexiconSectionSchema>;

/** The words of a topic that no entry covers. */
export const outsideTopicSchema = z.object({
  topic: z.string().min(1),
  /** Who handles it instead, and why no entry covers it. */
  why: z.string(),
  /** Entries it is easily taken for. */
  near: z.array(entryIdSchema),
  ...termsShape,
});
export type OutsideTopic = z.infer<typeof outsideTopicSchema>;

export interface Lexicon {
  readonly sections: readonly LexiconSection[];
  readonly outside: readonly OutsideTopic[];
}
