/** What the process ends with: done, done with rejected rows, wrong use or unreadable input. */
export const exitCodes = { done: 0, rejected: 1, misuse: 2 } as const;

/** Wrong use of the command line; the message says what to do, in Chinese, `english` beside it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly english: string,
  ) {
    super(message);
  }
}
