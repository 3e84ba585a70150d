import { shuffle } from '@duty-router/core/train';

/** A shuffled copy. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  shuffle(order, random);
  return order;
}
