import { z } from 'zod';
import { entryIdSchema } from '../catalogue/schema.ts';

/** A labelled ticket: one line of a ticket file. */
export const ticketSchema = z.object({
  id: z.string().min(1),
  text: z.string(),
  /** The right entry; null where no entry covers the ticket. */
  entry: entryIdSchema.nullable(),
  /** Entries that are equally right. */
  also: z.array(entryIdSchema).default([]),
  /** Entry of the second request, where the text holds two; null where no entry covers that one. */
  second: entryIdSchema.nullable().optional(),
  third: entryIdSchema.nullable().optional(),
  /** The stretches of the text that carry the requests, in order. */
  parts: z.array(z.string()).optional(),
  /** The department it goes to first, where the entry has several. */
  department: z.string().optional(),
  /** For tickets no entry covers: the entries they are most easily taken for; present means a near miss. */
  near: z.array(entryIdSchema).optional(),
  /** For tickets no entry covers: what they are about. */
  topic: z.string().optional(),
  style: z.string(),
  split: z.string(),
  writer: z.string().optional(),
});
export type Ticket = z.infer<typeof ticketSchema>;

/**
 * Every entry that counts as right for a ticket: its own, those equally right, and those of its other requests, since
 * an answer to either request is no wrong answer. Empty where no entry covers the ticket.
 */
export function acceptedEntries(ticket: Ticket): string[] {
  if (ticket.entry === null) return [];
  const others = [ticket.second, ticket.third].filter((id) => id !== null && id !== undefined);
  return [...new Set([ticket.entry, ...ticket.also, ...others])];
}
