import { type Html, html, trusted } from '../markup.ts';

/** Maps a value to a place in the drawing. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  at(value: number): number;
}

const WIDTH = 440;
const HEIGHT = 320;
const LEFT = 46;
const RIGHT = 16;
const TOP = 30;
const BOTTOM = 46;

const fixed = (value: number): string => value.toFixed(1);

/** A drawing with two axes; everything inside is placed by its scales. */
export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
  /** Places `[x, y]` as a path; nothing for no points. */
  path(points: readonly (readonly [number, number])[]): string;
}

export interface FrameOptions {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  /** What the drawing shows, for those who can't see it. */
  readonly summary: string;
}

/** Draws axes and grid, and within them what `inside` makes of the scales. */
export function drawFrame(options: FrameOptions, inside: (frame: Frame) => readonly Html[]): Html {
  const x = scale(options.x, LEFT, WIDTH - RIGHT);
  const y = scale(options.y, HEIGHT - BOTTOM, TOP);
  const path: Frame['path'] = (points) =>
    points.map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${fixed(x.at(a))} ${fixed(y.at(b))}`).join('');
  const middle = fixed((LEFT + WIDTH - RIGHT) / 2);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${options.summary}">
${options.yTicks.map(
  (
    tick,
  ) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${fixed(y.at(tick))}" y2="${fixed(y.at(tick))}"/>
<text x="${LEFT - 8}" y="${fixed(y.at(tick) + 4)}" text-anchor="end">${options.yText(tick)}</text>`,
)}
${options.xTicks.map(
  (tick) =>
    html`<text x="${fixed(x.at(tick))}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${options.xText(tick)}</text>`,
)}
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/>
<text x="${middle}" y="${HEIGHT - 8}" text-anchor="middle">${options.xLabel}</text>
<text x="4" y="12">${options.yLabel}</text>
${inside({ x, y, path })}
</svg>`;
}

/** A vertical line from `low` to `high` at `x`. */
export function whisker({ x, y }: Frame, at: number, low: number, high: number, kind = ''): Html {
  const place = fixed(x.at(at));
  return html`<line class="whisker ${kind}" x1="${place}" x2="${place}" y1="${fixed(y.at(low))}" y2="${fixed(y.at(high))}"/>`;
}

export function dot({ x, y }: Frame, at: number, value: number, title: string, kind = ''): Html {
  return html`<circle class="dot ${kind}" cx="${fixed(x.at(at))}" cy="${fixed(y.at(value))}" r="3.6"><title>${title}</title></circle>`;
}

export const line = (frame: Frame, points: readonly (readonly [number, number])[], kind = ''): Html =>
  trusted(`<path class="line ${kind}" d="${frame.path(points)}"/>`);

function scale([from, to]: readonly [number, number], start: number, end: number): Scale {
  return { from, to, at: (value) => start + ((value - from) / (to - from)) * (end - start) };
}
