/** Stable codes of what can be wrong with a data file. */
export type DataErrorCode = 'file-missing' | 'file-encoding' | 'line-invalid' | 'file-invalid';

/** A data file could not be used; the message (Chinese, `english` beside it) names the file and line and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(
    readonly code: DataErrorCode,
    readonly file: string,
    /** From 1; null where the fault has no single line. */
    readonly line: number | null,
    zh: string,
    readonly english: string,
    options?: { cause?: unknown },
  ) {
    super(zh, options);
  }
}
