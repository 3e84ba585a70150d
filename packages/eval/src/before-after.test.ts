import { describe, expect, it } from 'vitest';
import { toyCatalogue } from '../../core/src/fixtures/toy.ts';
import { fallsBelow } from './before-after.ts';
import { countRight, evaluate } from './evaluate.ts';
import { formatBeforeAfter } from './presentation/before-after.ts';
import { answerOf, ticketOf } from './testing/cases.ts';

const tickets = Array.from({ length: 40 }, (_, i) =>
  ticketOf(i < 30 ? 'basic-001' : null, { id: String(i) }),
);
/** An evaluation where so many of the thirty tickets inside are right. */
const withRight = (right: number) =>
  evaluate(({ id }) => answerOf([Number(id) < right ? 'basic-001' : 'reclaimed-001']), tickets, toyCatalogue);

describe('before and after', () => {
  it('is a fall only below the earlier interval', () => {
    // Wilson's interval of 27/30 begins at 74.4 %: 22/30 lies below, 23/30 within.
    const before = withRight(27);
    expect(fallsBelow({ before, after: withRight(22) })).toBe(true);
    expect(fallsBelow({ before, after: withRight(23) })).toBe(false);
    expect(fallsBelow({ before, after: withRight(30) })).toBe(false);
  });

  it('is no fall where nothing is measured', () => {
    const nothing = evaluate(() => answerOf([]), [], toyCatalogue);
    expect(fallsBelow({ before: nothing, after: nothing })).toBe(false);
  });

  it('shows each rate with its interval, and the corrections as counts', () => {
    const corrections = { before: { hits: 0, of: 4 }, after: { hits: 3, of: 4 } };
    const table = formatBeforeAfter({ before: withRight(27), after: withRight(23), corrections }, 'en');
    expect(table).toContain('90.0% [74.4–96.5]');
    expect(table).toMatch(/outside AUROC +0\.500/u);
    expect(table).toMatch(/corrections right +0\/4 +3\/4/u);
    for (const name of ['top-1', 'recall@3', 'list', 'department']) expect(table).toContain(name);
    expect(formatBeforeAfter({ before: withRight(27), after: withRight(23), corrections }, 'zh')).toContain(
      '更正前',
    );
  });
});

it('counts a correction to outside as right only where outside is said', () => {
  const outside = ticketOf(null);
  expect(countRight(() => answerOf([]), [outside])).toEqual({ hits: 1, of: 1 });
  expect(countRight(() => answerOf(['basic-001']), [outside, ticketOf('basic-001')])).toEqual({
    hits: 1,
    of: 2,
  });
});
