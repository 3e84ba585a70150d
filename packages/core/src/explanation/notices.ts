import type { EntryRef, Notice } from '../answer/schema.ts';
import type { Entry } from '../catalogue/schema.ts';
import type { Distinction, Family } from '../relations/schema.ts';
import { TEXT_LIMIT } from '../text/normalise.ts';

const listNames = { basic: '基本履职', coordinated: '配合履职', reclaimed: '上级收回' } as const;
const distinctionNames: Readonly<Record<Distinction, string>> = {
  action: '要做什么',
  actor: '由谁来做',
  place: '在什么地方',
  object: '涉及什么对象',
};

/** An overlap is told for at most this many families, the ones whose members stand closest first. */
const MOST_FAMILIES = 2;

/** A family's other members as seen from one entry, and what to say of them. */
export interface Overlap {
  readonly others: readonly string[];
  readonly message: string;
}

/** What to say of each family of an entry; made once an entry. */
export function overlapsOf(
  entry: Entry,
  families: readonly Family[],
  byId: ReadonlyMap<string, Entry>,
): Overlap[] {
  return families.flatMap((family) => {
    const others = family.members.filter((member) => member.entry !== entry.id && byId.has(member.entry));
    if (others.length === 0) return [];
    const elsewhere = others
      .map((member) => `${member.entry}(${listNames[byId.get(member.entry)!.list]}:${member.when})`)
      .join(';');
    const decides = family.decidedBy.map((distinction) => distinctionNames[distinction]).join('、');
    const message = `“${family.name}”在清单里还有:${elsewhere}。分界看${decides}:${family.question}`;
    return [{ others: others.map((member) => member.entry), message }];
  });
}

/**
 * Says that the same matter stands elsewhere too, and what decides; one notice per family.
 *
 * @param closeness how near an entry came to the answer, larger is nearer
 */
export function overlapNotices(overlaps: readonly Overlap[], closeness: (id: string) => number): Notice[] {
  return overlaps
    .map((overlap) => ({ ...overlap, near: Math.max(...overlap.others.map(closeness)) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, MOST_FAMILIES)
    .map(({ others, message }) => ({ code: 'overlap', message, entries: [...others] }));
}

/** Asks the one question that would decide, where the best two guesses are of one family and neither is sure. */
export function decideNotice(first: string, second: string, families: readonly Family[]): Notice | null {
  const family = families.find(
    (one) =>
      one.members.some((member) => member.entry === first) &&
      one.members.some((member) => member.entry === second),
  );
  if (!family) return null;
  return { code: 'decide', message: `拿不准时先问一句:${family.question}`, entries: [first, second] };
}

export function discontinuedNotice(entry: Entry): Notice | null {
  if (entry.discontinued === null) return null;
  return { code: 'discontinued', message: `这一事项已取消:${entry.discontinued}` };
}

/** @param entries what the requests were taken for, in their order; null where no entry covers one */
export function severalNotice(entries: readonly (EntryRef | null)[]): Notice {
  const named = entries.map(
    (entry, i) => `${i + 1}. ${entry === null ? '清单外' : `${entry.id} ${short(entry.name)}`}`,
  );
  return {
    code: 'several-requests',
    message: `这一件里有 ${entries.length} 个诉求,请分开办:${named.join(';')}。`,
    entries: entries.flatMap((entry) => (entry === null ? [] : [entry.id])),
  };
}

const NAME_SHOWN = 24;
const short = (name: string): string => (name.length > NAME_SHOWN ? `${name.slice(0, NAME_SHOWN)}…` : name);

export const truncatedNotice: Notice = {
  code: 'truncated',
  message: `文字过长,只读了前 ${TEXT_LIMIT} 个字符。`,
};

export const emptyNotice: Notice = { code: 'empty', message: '没有可读的文字,请补充事情的内容。' };

export const noModelNotice: Notice = {
  code: 'no-model',
  message: '没有训练过的模型,只按清单原文比对;把握偏低,请人工核对。',
};
