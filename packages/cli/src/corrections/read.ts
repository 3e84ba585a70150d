import { type Catalogue, type Correction, normalise, type Ticket } from '@duty-router/core';
import { type DataError, type LocatedCorrection, lineError, loadCorrections } from '@duty-router/data';

export interface UsableCorrections {
  readonly corrections: readonly LocatedCorrection[];
  /** One error per line that is not used, in the order of the lines. */
  readonly rejected: readonly DataError[];
}

/**
 * Reads the corrections that may be learned from: those that fit the catalogue, and whose texts are not measured on.
 *
 * @param measured tickets never to train on
 * @throws DataError `file-missing`
 */
export function readCorrections(
  file: string,
  catalogue: Catalogue,
  measured: readonly Ticket[],
): UsableCorrections {
  const { corrections, rejected } = loadCorrections(file);
  const held = new Set(measured.map(({ text }) => bare(text)));
  const departments = new Map(catalogue.entries.map((entry) => [entry.id, entry.departments]));
  const usable: LocatedCorrection[] = [];
  const refused: DataError[] = [...rejected];
  for (const one of corrections) {
    const fault = held.has(bare(one.correction.text))
      ? inDev
      : faultOf(one.correction, departments, catalogue.title);
    if (fault === null) usable.push(one);
    else refused.push(lineError(file, one.line, ...fault));
  }
  refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { corrections: usable, rejected: refused };
}

type Fault = readonly [zh: string, en: string];

const inDev: Fault = [
  '这段文字在评测集 dev 里,不能拿来训练,否则准确率就不可信了',
  'the text is in dev, which is measured on and must never be trained on',
];

function faultOf(
  { entry, also, department }: Correction,
  departments: ReadonlyMap<string, readonly string[]>,
  title: string,
): Fault | null {
  const unknown = [entry, ...also].find((id) => id !== null && !departments.has(id));
  if (unknown) return [`事项 ${unknown} 不在${title}里`, `the catalogue has no entry ${unknown}`];
  if (department === undefined) return null;
  if (entry === null) return ['清单外的更正不能写部门', 'a correction to outside has no department'];
  if (departments.get(entry)!.includes(department)) return null;
  return [
    `事项 ${entry} 没有这个部门;它的部门是:${departments.get(entry)!.join('、') || '(无)'}`,
    `entry ${entry} has no such department; it has: ${departments.get(entry)!.join(', ') || 'none'}`,
  ];
}

/** The text as it is read, without blanks: what must not differ for a copy to be found. */
const bare = (text: string): string => normalise(text).text.replace(/\s/gu, '');
