/** What a stretch of a ticket does. */
export type SegmentKind = 'title' | 'request' | 'wish' | 'aside' | 'courtesy' | 'plain';

/** A clause of the normalised text. */
export interface Segment {
  /** Offset of its first unit in the normalised text. */
  readonly start: number;
  /** Offset just past its last unit, its closing mark included. */
  readonly end: number;
  readonly kind: SegmentKind;
  /** True where a sentence ends with it, not only a clause. */
  readonly final: boolean;
}

/** A first sentence up to this many units counts as the title of what follows. */
const TITLE_LIMIT = 46;
/** … provided at least this many follow: in a short ticket every sentence is body. */
const BODY_LEAST = 60;
/** A courtesy longer than this says more than hello. */
const COURTESY_LIMIT = 40;

const sentenceMark = /[。!?;\n]/u;
const clauseMark = /[ ,、。!?;\n]/u;
const clauseEnd = /[ ,。!?;\n]/u;

/** A complaint, a question or a wish in so many words. */
const request =
  /请求|恳请|恳求|要求|希望|请问|咨询|想问|问一下|建议|投诉|举报|反映|呼吁|强烈|盼|申请|能不能|能否|可否|可不可以|怎么办|咋办|咋整|如何|什么时候|何时|啥时候|为什么|为何|为啥|哪里|找谁|谁管|归谁|管不管|是否|可以吗|吗[?]?$|[?]$/u;

/** Softer ways to come to the point. */
const wish =
  /想(?:要|说|求|办|让|请)|要(?:问|说|办|求)的是|我(?:就|只)(?:想|问|要)|这回|这次|眼下|现在(?:要|得|是)|求|谁来|咋(?:办|弄|整)|请|得有|给(?:个|我|咱|俺)/u;

/** What is said to be settled, known, or not the point. */
const aside =
  /没意见|办完了|办好了|不用(?:我|咱|你)?们?(?:操心|管|插手|掺和)|不归(?:我|咱)|有人管|(?:就|先)不说了|不提了|我都?知道|不是来|不是要|不想?问|没问题|没毛病|没得说|挺好|查完了|来看过|已经(?:报|交|办|批|发|领|查|罚|修)|交上去了|也领了|有了着落|有说法了|不差这/u;

const courtesy =
  /^(?:尊敬的|敬爱的|各位领导|领导(?:您|你)?好|您好|你好|市长|书记|县长|镇长)|百忙之中|感谢|谢谢|辛苦|此致|敬礼|祝您|万分感激|日理万机|打扰/u;

/**
 * Splits a normalised text into clauses and says what each does: a long ticket is one request in ten sentences, and
 * a careful caller first says what is *not* the matter.
 *
 * The first short sentence before others is the title; greetings and thanks are `courtesy`; clauses that ask or
 * complain are `request`, softer ones `wish`; what is settled or set aside is `aside`. The segments cover the text
 * without gaps and never overlap.
 *
 * @example
 * segmentsOf('您好!我是李家湾的。村口路灯坏了,请问谁来修?').map((s) => s.kind)
 * // ['courtesy', 'plain', 'plain', 'request']
 */
export function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && !clauseEnd.test(text[end]!)) end++;
    let final = end >= text.length;
    while (end < text.length && clauseMark.test(text[end]!)) {
      if (sentenceMark.test(text[end]!)) final = true;
      end++;
    }
    segments.push({ start, end, kind: kindOf(text.slice(start, end)), final });
    start = end;
  }
  return titled(segments);
}

/** Marks the clauses of a short first sentence that others follow, unless it is only a greeting. */
function titled(segments: Segment[]): Segment[] {
  const close = segments.findIndex((segment) => segment.final);
  const opening = segments[close];
  if (!opening || close === segments.length - 1 || opening.end > TITLE_LIMIT) return segments;
  if (segments.at(-1)!.end - opening.end < BODY_LEAST || segments[0]!.kind === 'courtesy') return segments;
  return segments.map((segment, i) => (i <= close ? { ...segment, kind: 'title' } : segment));
}

function kindOf(clause: string): SegmentKind {
  const trimmed = clause.trim();
  if (trimmed.length < COURTESY_LIMIT && courtesy.test(trimmed)) return 'courtesy';
  if (aside.test(trimmed)) return 'aside';
  if (request.test(trimmed)) return 'request';
  return wish.test(trimmed) ? 'wish' : 'plain';
}
