import type { Ablation } from './ablations/run.ts';
import type { Comparison } from './compare.ts';
import type { Evaluation } from './evaluate.ts';

/** What was measured, and with what. */
export interface Subject {
  /** Where the tickets come from, e.g. `dev` or a file's name. */
  readonly tickets: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly title: string };
  /** Null where only the list's wording is compared. */
  readonly model: { readonly id: string; readonly version: string } | null;
  readonly segmenter: string;
  /** Channel whose priors are followed; `none`, `file` or `cross` where they are none, one's own, or cross-validated. */
  readonly channel: string;
}

/** All of one run: what the JSON file holds and the page shows. */
export interface Report {
  readonly subject: Subject;
  readonly evaluation: Evaluation;
  readonly rivals: readonly Comparison[];
  /** Null where they were not asked for. */
  readonly ablations: readonly Ablation[] | null;
  /** Names of the entries that the confusions speak of, by id. */
  readonly entryNames: Readonly<Record<string, string>>;
}
