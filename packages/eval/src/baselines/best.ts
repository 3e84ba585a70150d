/** Ids of the five highest scores, ties by id. */
export function bestFive(scores: readonly (readonly [string, number])[]): string[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([id]) => id);
}
