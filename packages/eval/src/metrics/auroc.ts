/**
 * Area under the ROC curve: the chance that a positive scores above a negative, ties counting half
 * (Mann–Whitney U). NaN where one side is empty.
 */
export function auroc(scored: readonly { readonly score: number; readonly positive: boolean }[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const positives = sorted.filter(({ positive }) => positive).length;
  const negatives = sorted.length - positives;
  let ranks = 0;
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]!.score === sorted[i]!.score) end++;
    const rank = (i + 1 + end) / 2;
    for (; i < end; i++) if (sorted[i]!.positive) ranks += rank;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}
