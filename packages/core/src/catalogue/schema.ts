import { z } from 'zod';

/** The three duty lists a township publishes. */
export const listNameSchema = z.enum(['basic', 'coordinated', 'reclaimed']);
/** `basic` 基本履职, `coordinated` 配合履职, `reclaimed` 上级部门收回. */
export type ListName = z.infer<typeof listNameSchema>;

/** `<list>-<number, three digits>`, the number as published. */
export const entryIdSchema = z.string().regex(/^(basic|coordinated|reclaimed)-\d{3}$/u);

/** One numbered sentence of a duty. */
export const clauseSchema = z.object({
  /** The number printed before the clause; null where the duty is not numbered. */
  number: z.number().int().positive().nullable(),
  /** The clause's text, without its number, line breaks removed. */
  text: z.string().min(1),
  /** The entry's departments (spelt as in `departments`) that this clause binds; empty where the text does not say. */
  departments: z.array(z.string()),
});
export type Clause = z.infer<typeof clauseSchema>;

/** A duty as printed in one cell, and split into its clauses. */
export const dutySchema = z.object({
  /** The whole cell, line breaks removed, numbers kept. */
  text: z.string().min(1),
  clauses: z.array(clauseSchema).min(1),
});
export type Duty = z.infer<typeof dutySchema>;

/** One row of a duty list. */
export const entrySchema = z.object({
  id: entryIdSchema,
  list: listNameSchema,
  /** The number as published, from 1 within its list. */
  number: z.number().int().positive(),
  /** The category heading without its number and count, e.g. `民生服务`. */
  category: z.string(),
  name: z.string().min(1),
  /**
   * Departments in printed order: the county departments of a coordinated entry, the receivers of a reclaimed one.
   * Empty for basic entries and for discontinued ones.
   */
  departments: z.array(z.string()),
  /** True where the list of departments is printed as open (`…等部门`, `…等相关部门`). */
  openEnded: z.boolean(),
  /** 上级部门职责 of a coordinated entry. */
  superior: dutySchema.nullable(),
  /** 乡镇配合职责 of a coordinated entry. */
  township: dutySchema.nullable(),
  /** 履职方式及工作措施 of a reclaimed entry. */
  measures: dutySchema.nullable(),
  /** The sentence that ends a reclaimed duty (`…不再开展此项工作。`); null while the duty lives. */
  discontinued: z.string().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

/** A category heading with the number of entries it declares and the number found under it. */
export const categorySchema = z.object({
  list: listNameSchema,
  /** Position of the heading within its list, from 1. */
  ordinal: z.number().int().positive(),
  name: z.string(),
  /** Count printed in the heading; null where none is printed. */
  declared: z.number().int().nonnegative().nullable(),
  found: z.number().int().nonnegative(),
});
export type Category = z.infer<typeof categorySchema>;

/** A township's three duty lists. */
export const catalogueSchema = z.object({
  format: z.literal('duty-router/catalogue@1'),
  /** Short name of the list, e.g. `jidong`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  /** What a person calls it, e.g. `黑龙江省鸡东县乡镇履职事项清单`. */
  title: z.string(),
  /** First 16 hex digits of the SHA-256 of the categories and entries as canonical JSON. */
  version: z.string().regex(/^[0-9a-f]{16}$/u),
  categories: z.array(categorySchema),
  entries: z.array(entrySchema).min(1),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
