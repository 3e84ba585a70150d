import { RouterError } from '../errors.ts';

/**
 * The weights of tickets, one each.
 *
 * @param weights omitted: 1 each
 * @throws RouterError `options-invalid` where there are more or fewer weights than tickets, or one is not above 0
 */
export function ownWeights(tickets: number, weights?: readonly number[]): readonly number[] {
  if (weights === undefined) return new Array<number>(tickets).fill(1);
  const good = weights.length === tickets && weights.every((one) => one > 0 && Number.isFinite(one));
  if (good) return weights;
  throw new RouterError('options-invalid', {
    zh: `每件工单要有一个大于 0 的分量:工单 ${tickets} 件,分量 ${weights.length} 个。`,
    en: `Each ticket has one weight above 0: ${tickets} tickets, ${weights.length} weights.`,
  });
}
