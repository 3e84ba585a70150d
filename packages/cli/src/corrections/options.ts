import type { CorrectionWeightOptions } from '@duty-router/core/train';
import { type Arguments, stringOption } from '../arguments.ts';
import { UsageError } from '../errors.ts';

/** The options of `train` that speak of corrections. */
export const correctionOptions = {
  corrections: { type: 'string' },
  'corrections-weight': { type: 'string' },
  'half-life': { type: 'string' },
  force: { type: 'boolean' },
  model: { type: 'string' },
} as const;

export interface CorrectionArguments {
  readonly file: string;
  readonly weights: CorrectionWeightOptions;
  /** A worse model is written, too. */
  readonly force: boolean;
}

/** @returns null where no corrections are given. @throws UsageError for options that need them, or a number not above 0 */
export function correctionArguments(args: Arguments): CorrectionArguments | null {
  const file = stringOption(args, 'corrections');
  if (file === undefined) {
    const alone = Object.keys(correctionOptions).find((name) => args.values[name] !== undefined);
    if (alone === undefined) return null;
    throw new UsageError(
      `--${alone} 要和 --corrections 更正.jsonl 一起用。`,
      `--${alone} goes with --corrections FILE.jsonl.`,
    );
  }
  const weight = positive(args, 'corrections-weight');
  const halfLife = positive(args, 'half-life');
  return {
    file,
    weights: {
      ...(weight === undefined ? {} : { weight }),
      ...(halfLife === undefined ? {} : { halfLife }),
    },
    force: args.values.force === true,
  };
}

function positive(args: Arguments, name: string): number | undefined {
  const said = stringOption(args, name);
  if (said === undefined) return undefined;
  const value = Number(said);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new UsageError(
    `--${name} 应是大于 0 的数,不是“${said}”。`,
    `--${name} is a number above 0, unlike "${said}".`,
  );
}
