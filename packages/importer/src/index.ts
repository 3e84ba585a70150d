export { serialiseCatalogue } from './catalogue/serialise.ts';
export { versionOf } from './catalogue/version.ts';
export {
  type Bilingual,
  ImportError,
  type ImportErrorCode,
  type ImportErrorPlace,
  type Lang,
} from './errors.ts';
export { type Imported, type ImportOptions, importText } from './import-text.ts';
export type { Finding, FindingCode, Severity } from './reconciliation/finding.ts';
export { formatReport } from './reconciliation/format.ts';
export type { CategoryTally, ListTally, Report } from './reconciliation/report.ts';
export type { Place } from './rows/place.ts';
