/** Where something stands in the source, as a person would look it up: line numbers, from 1, both inclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The smallest place that holds all of `places`. */
export function around(first: Place, ...others: readonly Place[]): Place {
  let { from, to } = first;
  for (const place of others) {
    if (place.from < from) from = place.from;
    if (place.to > to) to = place.to;
  }
  return { from, to };
}
