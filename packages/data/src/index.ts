import { readdirSync } from 'node:fs';
import {
  type Catalogue,
  catalogueSchema,
  type Department,
  decodeModel,
  type Family,
  type Lexicon,
  type Model,
  type Priors,
  priorsSchema,
  type Ticket,
} from '@duty-router/core';
import { z } from 'zod';
import { parseDepartments } from './departments.ts';
import { parseJson } from './json.ts';
import { parseTickets } from './jsonl.ts';
import { parseLexicon, parseOutside } from './lexicon.ts';
import { dataPath, generatedPath, readBinaryFile, readTextFile } from './location.ts';
import { parseRelations } from './relations.ts';

export {
  type LocatedCorrection,
  lineError,
  loadCorrections,
  type ParsedCorrections,
  parseCorrections,
} from './corrections.ts';
export { departmentNamed, parseDepartments } from './departments.ts';
export { DataError, type DataErrorCode } from './errors.ts';
export { parseTickets } from './jsonl.ts';
export { formatLexicon, parseLexicon, parseOutside } from './lexicon.ts';
export { dataPath, generatedPath, readBinaryFile, readTextFile } from './location.ts';
export { parseRelations } from './relations.ts';

/** Checks a catalogue read from JSON. @throws DataError `file-invalid` */
export function parseCatalogue(text: string, file: string): Catalogue {
  return parseJson(text, file, catalogueSchema, {
    zh: '目录要用 import 命令生成',
    en: 'make a catalogue with the import command',
  });
}

/** The built-in catalogue: Jidong County's published lists, 325 entries. */
export function loadCatalogue(): Catalogue {
  const path = generatedPath('catalogue.jidong.json');
  return parseCatalogue(readTextFile(path), path);
}

/** All labelled tickets of the project, in file order; `split` says what each may be used for. */
export function loadTickets(): Ticket[] {
  const folder = dataPath('jidong/tickets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => parseTickets(readTextFile(`${folder}/${name}`), `data/jidong/tickets/${name}`));
}

/** Everyday words per entry, and per topic that no entry covers. */
export function loadLexicon(): Lexicon {
  const general = ['basic', 'coordinated', 'reclaimed'].flatMap((list) => {
    const name = `lexicon/general/${list}.txt`;
    return parseLexicon(readTextFile(dataPath(name)), `data/${name}`);
  });
  return {
    sections: general,
    outside: parseOutside(readTextFile(dataPath('lexicon/outside.txt')), 'data/lexicon/outside.txt'),
  };
}

/** The departments of the built-in catalogue, with what else they are called. */
export function loadDepartments(): Department[] {
  return parseDepartments(readTextFile(dataPath('jidong/departments.txt')), 'data/jidong/departments.txt');
}

/** Families of entries that overlap, and what decides between their members. */
export function loadRelations(): Family[] {
  return parseRelations(readTextFile(dataPath('jidong/relations.txt')), 'data/jidong/relations.txt');
}

/** The model trained on the built-in catalogue, lexicon and tickets. */
export function loadModel(): Model {
  return decodeModel(readBinaryFile(generatedPath('model.jidong.bin')));
}

/** The cut dictionary for `@duty-router/core/nodejieba`: loads in a tenth of the time of the full one. */
export function segmenterDictionary(): { readonly dictionary: string; readonly idf: string } {
  return { dictionary: generatedPath('segmenter.dict.utf8'), idf: generatedPath('segmenter.idf.utf8') };
}

/** Priors per channel, counted on streams of tickets; numbers only. */
export function loadChannels(): Record<string, Priors> {
  const file = 'jidong/channels.json';
  return parseJson(readTextFile(dataPath(file)), `data/${file}`, z.record(z.string(), priorsSchema), {
    zh: '每个渠道应为 {"entries":{"basic-001":3},"outside":0.4}',
    en: 'each channel is {"entries":{"basic-001":3},"outside":0.4}',
  });
}
