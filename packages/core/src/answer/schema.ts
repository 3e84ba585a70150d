import { z } from 'zod';
import { entryIdSchema, listNameSchema } from '../catalogue/schema.ts';

/** How an answer names an entry. */
export const entryRefSchema = z.object({
  id: entryIdSchema,
  name: z.string(),
  category: z.string(),
  list: listNameSchema,
});
export type EntryRef = z.infer<typeof entryRefSchema>;

/** `lead` leads, `joint` shares the entry with the lead, `receiver` took a reclaimed duty over. */
export const roleSchema = z.enum(['lead', 'joint', 'receiver']);

/** One department the ticket goes to. `clause` is null where the duty is not numbered. */
export const departmentAnswerSchema = z.object({
  name: z.string(),
  role: roleSchema,
  /** The sentence of the list that binds this department here; empty where the list gives none. */
  duty: z.string(),
  clause: z.number().int().positive().nullable(),
});
export type DepartmentAnswer = z.infer<typeof departmentAnswerSchema>;

/** What stays with the township. */
export const townshipAnswerSchema = z.object({
  /** False where the county took the duty back, and where no entry covers the ticket. */
  acts: z.boolean(),
  duty: z.string(),
  clause: z.number().int().positive().nullable(),
});

/** A stretch of the ticket, in UTF-16 offsets into the text as given, and how much it spoke for the entry. */
export const evidenceSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  /** Share of the entry's support that these characters carry, 0..1. */
  weight: z.number(),
  from: z.enum(['name', 'duty', 'ticket', 'lexicon']),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const noticeCodeSchema = z.enum([
  'overlap',
  'discontinued',
  'several-requests',
  'truncated',
  'empty',
  'no-model',
  'decide',
]);
export type NoticeCode = z.infer<typeof noticeCodeSchema>;

export const noticeSchema = z.object({
  code: noticeCodeSchema,
  message: z.string(),
  entries: z.array(entryIdSchema).optional(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const alternativeSchema = z.object({ entry: entryRefSchema, confidence: z.number().min(0).max(1) });

const answerFields = {
  outcome: z.enum(['routed', 'review', 'outside']),
  list: listNameSchema.nullable(),
  entry: entryRefSchema.nullable(),
  departments: z.array(departmentAnswerSchema),
  township: townshipAnswerSchema,
  /** Calibrated probability that `entry` is right; that no entry is, where the outcome is `outside`. */
  confidence: z.number().min(0).max(1),
  /** Calibrated probability that no entry covers the task, whatever the outcome. */
  outsideConfidence: z.number().min(0).max(1),
  alternatives: z.array(alternativeSchema).max(4),
  evidence: z.array(evidenceSchema),
  notices: z.array(noticeSchema),
  catalogue: z.object({ id: z.string(), version: z.string() }),
  model: z.object({ id: z.string(), version: z.string() }),
};

const coherent = (answer: { outcome: string; entry: unknown; list: unknown }): boolean =>
  answer.outcome === 'outside'
    ? answer.entry === null && answer.list === null
    : answer.entry !== null && answer.list !== null;

/** One request of a text that holds several, with the stretch of the text it was read from. */
export const requestAnswerSchema = z
  .object({ ...answerFields, span: z.object({ start: z.number().int(), end: z.number().int() }) })
  .refine(coherent, 'entry and list are null exactly where the outcome is "outside"');
export type RequestAnswer = z.infer<typeof requestAnswerSchema>;

/** The answer contract: what `route` returns and what every door prints as JSON. */
export const answerSchema = z
  .object({ ...answerFields, requests: z.array(requestAnswerSchema).optional() })
  .refine(coherent, 'entry and list are null exactly where the outcome is "outside"');
export type Answer = z.infer<typeof answerSchema>;
