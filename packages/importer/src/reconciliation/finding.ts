import type { Bilingual } from '../errors.ts';
import type { Place } from '../rows/place.ts';

/** `error`: something is missing or wrong in the catalogue; `warning`: look at it; `note`: good to know. */
export type Severity = 'error' | 'warning' | 'note';

/** What can be found. Programs may depend on these codes: more may come, none goes. */
export type FindingCode =
  | 'count-differs'
  | 'count-undeclared'
  | 'heading-order'
  | 'list-missing'
  | 'list-empty'
  | 'no-category'
  | 'number-gap'
  | 'number-repeated'
  | 'number-order'
  | 'name-missing'
  | 'name-holds-department'
  | 'name-unfinished'
  | 'no-department'
  | 'department-shape'
  | 'department-unknown'
  | 'department-two-spellings'
  | 'department-without-clause'
  | 'department-unlisted'
  | 'duty-missing'
  | 'duty-unfinished'
  | 'clause-order'
  | 'clause-unnumbered'
  | 'column-border'
  | 'line-left-over';

/** One thing that does not add up. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where to look; null where it is about something that is not there. */
  readonly place: Place | null;
  /** Id of the entry concerned, if it is about one. */
  readonly entry: string | null;
  readonly message: Bilingual;
}
