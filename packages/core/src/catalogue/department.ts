import { z } from 'zod';

/** A department as the list prints it, and by what other names it goes. */
export const departmentSchema = z.object({
  /** Spelt as in the catalogue. */
  name: z.string().min(1),
  /** What people and papers call it today. */
  aliases: z.array(z.string().min(1)),
  /** What it, or the part of it that matters, was called before a reform. */
  former: z.array(z.string().min(1)),
  /** Set where it does not answer to the county. */
  belongsTo: z.string().nullable(),
});
export type Department = z.infer<typeof departmentSchema>;
