import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from './blocks.ts';
import {
  DataError,
  departmentNamed,
  loadCatalogue,
  loadChannels,
  loadDepartments,
  loadLexicon,
  loadModel,
  loadRelations,
  loadTickets,
} from './index.ts';
import { parseTickets } from './jsonl.ts';
import { formatLexicon, parseLexicon } from './lexicon.ts';

const ids = new Set(loadCatalogue().entries.map(({ id }) => id));
const tickets = loadTickets();

describe('labelled tickets', () => {
  it('each has an id of its own and a text of its own', () => {
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    expect(new Set(tickets.map(({ text }) => text)).size).toBe(tickets.length);
  });

  it('name only entries of the catalogue, and carry a known split', () => {
    for (const { id, entry, also, second, near, split } of tickets) {
      for (const named of [entry, ...also, second, ...(near ?? [])]) {
        if (named !== null && named !== undefined) expect(ids, `${id} ${named}`).toContain(named);
      }
      expect(['train', 'dev']).toContain(split);
    }
  });

  it('name only departments of their entry', () => {
    const departments = new Map(loadCatalogue().entries.map((entry) => [entry.id, entry.departments]));
    for (const { id, entry, department } of tickets) {
      if (department !== undefined) expect(departments.get(entry!), id).toContain(department);
    }
  });

  it('give every entry at least eleven tickets to learn from and two to be measured on', () => {
    for (const id of ids) {
      const own = tickets.filter(({ entry }) => entry === id);
      expect(own.filter(({ split }) => split === 'train').length, id).toBeGreaterThanOrEqual(11);
      expect(own.filter(({ split }) => split === 'dev').length, id).toBeGreaterThanOrEqual(2);
    }
  });

  it('a bad line is named by file, line and field', () => {
    expect(() => parseTickets('{"id":"x"}', 'f.jsonl')).toThrow(/f\.jsonl 第 1 行的字段 text/u);
    expect(() =>
      parseTickets('{"id":"x","text":"a","entry":null,"style":"s","split":"dev"}\n{', 'f'),
    ).toThrow(/第 2 行不是一条完整的 JSON/u);
  });
});

describe('lexicon', () => {
  const lexicon = loadLexicon();

  it('has words for every entry, and for what no entry covers', () => {
    expect(new Set(lexicon.sections.map(({ entry }) => entry))).toEqual(ids);
    expect(lexicon.outside.length).toBeGreaterThanOrEqual(80);
    for (const { near } of lexicon.outside) for (const id of near) expect(ids).toContain(id);
  });

  it('reads back what it writes', () => {
    const sections = lexicon.sections.slice(0, 20);
    expect(parseLexicon(formatLexicon(sections, new Map()), 'x')).toEqual(sections);
  });

  it('takes full-width and half-width colons, and any line ending', () => {
    const text = '【basic-001】\r\n事物:党课、宣讲\r\n# 说明\r\n动作:上党课';
    expect(parseLexicon(text, 'x')[0]).toMatchObject({ things: ['党课', '宣讲'], acts: ['上党课'] });
  });

  it.each([
    ['事物:没有标题', 1],
    ['【basic-1】\n事物:x', 1],
    ['【basic-001】\n颜色:红', 2],
    ['【basic-001】\n没有冒号的一行', 2],
  ])('names the line at fault in %j', (text, line) => {
    expect(() => parseLexicon(text, 'f.txt')).toThrow(
      expect.objectContaining({ code: 'line-invalid', line }),
    );
  });

  it('never fails but with a typed error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        try {
          parseBlocks(text, 'f');
        } catch (error) {
          expect(error).toBeInstanceOf(DataError);
        }
      }),
    );
  });
});

describe('relations', () => {
  const families = loadRelations();

  it('name entries of the catalogue, once per family, and a question that decides', () => {
    expect(families.length).toBeGreaterThanOrEqual(40);
    for (const { name, members, question } of families) {
      const entries = members.map(({ entry }) => entry);
      expect(new Set(entries).size, name).toBe(entries.length);
      for (const entry of entries) expect(ids, name).toContain(entry);
      expect(question.length, name).toBeGreaterThan(5);
    }
  });

  it('hold the families that the published list is known for', () => {
    const together = (...wanted: string[]): boolean =>
      families.some(({ members }) => wanted.every((id) => members.some(({ entry }) => entry === id)));
    expect(together('coordinated-087', 'reclaimed-006')).toBe(true);
    expect(together('basic-039', 'coordinated-079', 'reclaimed-005')).toBe(true);
    expect(together('basic-086', 'coordinated-111', 'reclaimed-033')).toBe(true);
    expect(together('basic-054', 'coordinated-104', 'coordinated-108')).toBe(true);
  });
});

describe('departments', () => {
  const departments = loadDepartments();

  it('are exactly those of the catalogue', () => {
    const named = new Set(loadCatalogue().entries.flatMap((entry) => entry.departments));
    expect(new Set(departments.map(({ name }) => name))).toEqual(named);
    expect(departments).toHaveLength(named.size);
  });

  it('are found by what people call them, before and after reforms', () => {
    for (const [said, meant] of [
      ['自然资源局', '县自然资源局'],
      ['国土所', '县自然资源局'],
      ['县自然资源局', '县自然资源局'],
      ['环保局', '鸡西市鸡东生态环境局'],
      ['县工商局', '县市监局'],
      ['城管', '县城管局'],
    ]) {
      expect(departmentNamed(said!, departments)?.name, said).toBe(meant);
    }
    expect(departmentNamed('外星人局', departments)).toBeUndefined();
  });

  it('no alias stands for two departments', () => {
    const all = departments.flatMap(({ aliases, former }) => [...new Set([...aliases, ...former])]);
    expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  });
});

it('channels hold priors over entries of the catalogue', () => {
  for (const priors of Object.values(loadChannels())) {
    for (const id of Object.keys(priors.entries)) expect(ids).toContain(id);
  }
});

it('the built-in model was trained on the built-in catalogue', () => {
  expect(loadModel().header.catalogue.version).toBe(loadCatalogue().version);
});
