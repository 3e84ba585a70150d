/** What a stretch of a ticket does. */
export type SegmentKind = 'title' | 'request' | 'courtesy' | 'plain';

/** A sentence of the normalised text. */
export interface Segment {
  /** Offset of its first unit in the normalised text. */
  readonly start: number;
  /** Offset just past its last unit, its closing mark included. */
  readonly end: number;
  readonly kind: SegmentKind;
}

/** A first sentence up to this many units counts as the title of what follows. */
const TITLE_LIMIT = 46;
/** A courtesy longer than this says more than hello. */
const COURTESY_LIMIT = 40;

const closing = /[。!?;\n]/u;

const request =
  /请求|恳请|恳求|要求|希望|请问|咨询|想问|问一下|建议|投诉|举报|反映|呼吁|强烈|盼|申请|能不能|能否|可否|可不可以|怎么办|咋办|咋整|如何|什么时候|何时|啥时候|为什么|为何|为啥|哪里|找谁|谁管|归谁|管不管|是否|可以吗|吗[?]?$|[?]$/u;

const courtesy =
  /^(?:尊敬的|敬爱的|各位领导|领导(?:您|你)?好|您好|你好|市长|书记|县长|镇长)|百忙之中|感谢|谢谢|辛苦|此致|敬礼|祝您|万分感激|日理万机|打扰/u;

/**
 * Splits a normalised text into sentences and says what each does: a long ticket is one request in ten sentences.
 *
 * The first short sentence before others is the title; greetings and thanks are `courtesy`; sentences that ask,
 * complain or hope are `request`. The segments cover the text without gaps and never overlap.
 *
 * @example
 * segmentsOf('村口路灯坏了。您好!我是李家湾的。请问谁来修?').map((s) => s.kind)
 * // ['title', 'courtesy', 'plain', 'request']
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !closing.test(text[end]!)) end++;
    while (end < text.length && closing.test(text[end]!)) end++;
    segments.push({ start, end, kind: kindOf(text.slice(start, end)) });
    start = end;
  }
  const opening = segments[0];
  if (opening && segments.length > 1 && opening.end <= TITLE_LIMIT && opening.kind !== 'courtesy') {
    segments[0] = { ...opening, kind: 'title' };
  }
  return segments;
}

function kindOf(sentence: string): SegmentKind {
  const trimmed = sentence.trim();
  if (trimmed.length < COURTESY_LIMIT && courtesy.test(trimmed)) return 'courtesy';
  return request.test(trimmed) ? 'request' : 'plain';
}
