import {
  type LexiconSection,
  lexiconSectionSchema,
  type OutsideTopic,
  type TermKind,
  termKinds,
} from '@duty-router/core';
import { type Block, parseBlocks, splitItems } from './blocks.ts';
import { DataError } from './errors.ts';

/** How the kinds of terms are called in the files. */
export const kindNames: Readonly<Record<TermKind, string>> = {
  things: '事物',
  acts: '动作',
  asks: '诉求',
  official: '公文',
  places: '地点',
};
const kindOfName = new Map(termKinds.map((kind) => [kindNames[kind], kind]));

type Terms = Record<TermKind, string[]>;

/** Reads a lexicon file, `【basic-001】` and its terms by kind. A section may be continued further down. */
export function parseLexicon(text: string, file: string): LexiconSection[] {
  const sections = new Map<string, Terms>();
  for (const block of parseBlocks(text, file)) {
    const parsed = lexiconSectionSchema.shape.entry.safeParse(block.heading);
    if (!parsed.success) {
      throw new DataError(
        'line-invalid',
        file,
        block.line,
        `${file} 第 ${block.line} 行:“${block.heading}”不是事项编号,应写成 basic-001 这样。`,
        `${file}, line ${block.line}: "${block.heading}" is no entry id such as basic-001.`,
      );
    }
    const terms = sections.get(block.heading) ?? emptyTerms();
    sections.set(block.heading, terms);
    for (const field of block.fields) addTerms(terms, field, file);
  }
  return [...sections].map(([entry, terms]) => ({ entry, ...terms }));
}

/** Reads the lexicon of what no entry covers: `【topic】` with 说明, 近似 and terms by kind. */
export function parseOutside(text: string, file: string): OutsideTopic[] {
  const topics = new Map<string, { why: string; near: string[]; terms: Terms }>();
  for (const block of parseBlocks(text, file)) {
    const topic = topics.get(block.heading) ?? { why: '', near: [], terms: emptyTerms() };
    topics.set(block.heading, topic);
    for (const field of block.fields) {
      if (field.key === '说明') topic.why = field.value;
      else if (field.key === '近似') topic.near.push(...splitItems(field.value));
      else addTerms(topic.terms, field, file);
    }
  }
  return [...topics].map(([name, { why, near, terms }]) => ({ topic: name, why, near, ...terms }));
}

function emptyTerms(): Terms {
  return { things: [], acts: [], asks: [], official: [], places: [] };
}

function addTerms(terms: Terms, field: Block['fields'][number], file: string): void {
  const kind = kindOfName.get(field.key);
  if (kind === undefined) {
    throw new DataError(
      'line-invalid',
      file,
      field.line,
      `${file} 第 ${field.line} 行:没有“${field.key}”这一类,可用的是${Object.values(kindNames).join('、')}。`,
      `${file}, line ${field.line}: no kind of terms is called "${field.key}".`,
    );
  }
  const known = new Set(terms[kind]);
  for (const term of splitItems(field.value)) if (!known.has(term)) terms[kind].push(term);
}

/** Writes sections the way {@link parseLexicon} reads them. */
export function formatLexicon(
  sections: readonly LexiconSection[],
  titles: ReadonlyMap<string, string>,
): string {
  return sections
    .map((section) => {
      const title = titles.get(section.entry);
      return [
        ...(title === undefined ? [] : [`# ${title}`]),
        `【${section.entry}】`,
        ...termKinds
          .filter((kind) => section[kind].length > 0)
          .map((kind) => `${kindNames[kind]}:${section[kind].join('、')}`),
      ].join('\n');
    })
    .join('\n\n');
}
