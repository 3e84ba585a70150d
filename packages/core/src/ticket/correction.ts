import { z } from 'zod';
import { entryIdSchema } from '../catalogue/schema.ts';
import type { Ticket } from './schema.ts';

/** What an officer said a text should have been answered with: one line of a corrections file. */
export const correctionSchema = z
  .object({
    id: z.string().min(1).optional(),
    text: z.string().refine((text) => text.trim() !== '', 'is blank'),
    /** The right entry; null where no entry covers the text. */
    entry: entryIdSchema.nullable(),
    /** Entries that are equally right. Omitted: none. */
    also: z.array(entryIdSchema).default([]),
    /** The department it goes to first, where the entry has several, spelt as in the catalogue. */
    department: z.string().min(1).optional(),
    /** Who corrected; for the office's own use. Never learned from and never shown. */
    who: z.string().optional(),
    /** Date of the correction, ISO 8601; of a date with a time, the date as written counts. */
    when: z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]).optional(),
  })
  .refine(({ entry, also }) => entry !== null || also.length === 0, {
    path: ['also'],
    message: 'names entries though no entry covers the text',
  });
export type Correction = z.infer<typeof correctionSchema>;

/**
 * The correction as a ticket to learn from. Who corrected and when stay behind.
 *
 * @param id the ticket's, where the correction has none
 */
export function correctionTicket({ id: own, text, entry, also, department }: Correction, id: string): Ticket {
  return {
    id: own ?? id,
    text,
    entry,
    also,
    ...(department === undefined ? {} : { department }),
    style: 'correction',
    split: 'train',
  };
}
