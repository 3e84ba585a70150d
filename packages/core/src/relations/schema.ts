import { z } from 'zod';
import { entryIdSchema } from '../catalogue/schema.ts';

/** What tells the members of a family apart: what is asked for, who must act, where it happens, what it is about. */
export const distinctionSchema = z.enum(['action', 'actor', 'place', 'object']);
export type Distinction = z.infer<typeof distinctionSchema>;

/** Entries, mostly of different lists, that govern the same matter. */
export const familySchema = z.object({
  /** The matter, e.g. `高龄津贴`. */
  name: z.string().min(1),
  decidedBy: z.array(distinctionSchema).min(1),
  /** The question whose answer decides, as one would ask a caller. */
  question: z.string().min(1),
  members: z
    .array(
      z.object({
        entry: entryIdSchema,
        /** When this member governs, in one clause. */
        when: z.string().min(1),
        /** Words in a ticket that speak for this member against the others. */
        cues: z.array(z.string().min(1)),
      }),
    )
    .min(2),
});
export type Family = z.infer<typeof familySchema>;
