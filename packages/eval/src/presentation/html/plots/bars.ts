import { interval, type Rate, share } from '../../../metrics/rates.ts';
import { intervalOf, percentOf } from '../../numbers.ts';
import { type Html, html, trusted } from '../markup.ts';

export interface Bar {
  readonly name: string;
  readonly rate: Rate;
  /** Stands out as the one the page is about. */
  readonly own?: boolean;
  /** The number of tickets is printed behind the name. */
  readonly counted?: boolean;
}

/** Rates as bars from 0 to 100 %, each with its 95 % interval as a thin line and in figures. */
export function drawBars(title: string, bars: readonly Bar[], note: string | null, nameWidth = '8rem'): Html {
  return html`<figure class="bars" style="--name:${nameWidth}"><figcaption>${title}</figcaption>
${bars.map(drawBar)}${note === null ? null : html`<p>${note}</p>`}</figure>`;
}

function drawBar({ name, rate, own, counted }: Bar): Html {
  const { low, high } = interval(rate);
  const percentage = (value: number): string => (100 * value).toFixed(2);
  const path = `M${percentage(low)} 8H${percentage(high)}`;
  const value = rate.of === 0 ? 0 : share(rate);
  return html`<div class="bar${own ? ' own' : ''}"><span>${name}${counted ? html` <small>${rate.of}</small>` : null}</span>
<svg viewBox="0 0 100 16" preserveAspectRatio="none" role="img" aria-label="${percentOf(rate)}">
<rect class="back" width="100" height="16" rx="0"/><rect class="full" width="${percentage(value)}" height="16"/>
${
  rate.of === 0
    ? null
    : trusted(
        `<path class="halo" d="${path}" vector-effect="non-scaling-stroke"/><path class="range" d="${path}" vector-effect="non-scaling-stroke"/>`,
      )
}
</svg><span>${percentOf(rate)} <small>${intervalOf(rate)}</small></span></div>`;
}
