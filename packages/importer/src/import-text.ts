import { type Catalogue, catalogueSchema } from '@duty-router/core';
import { type Assembly, assemble } from './catalogue/assemble.ts';
import { versionOf } from './catalogue/version.ts';
import { type Bilingual, ImportError, type ImportErrorCode } from './errors.ts';
import { readText } from './readers/text.ts';
import { type Report, reconcile } from './reconciliation/report.ts';

/** What the publication itself does not say. */
export interface ImportOptions {
  /** Short name of the catalogue: lower-case letters, digits, hyphens. */
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  /** Name of the file the text came from, for messages. */
  readonly fileName?: string;
  /** The closed set of departments there are, spelt as printed; others are reported. Without it none is unknown. */
  readonly knownDepartments?: readonly string[];
}

/** A publication read: the catalogue, and everything in it that does not add up. */
export interface Imported {
  readonly catalogue: Catalogue;
  readonly report: Report;
}

/** The longest text read, in UTF-16 units: a hundred times the list of one county. */
const LONGEST = 5_000_000;

/**
 * Reads the text of a township's three duty lists, as taken out of a PDF.
 *
 * @throws {ImportError} where there is no list in the text, or the options cannot be used.
 */
export function importText(text: string, options: ImportOptions): Imported {
  const file = options.fileName ?? null;
  const refuse = (code: ImportErrorCode, said: Bilingual, line: number | null = null): never => {
    throw new ImportError(code, said, { file, line });
  };
  if (!catalogueSchema.shape.id.safeParse(options.id).success) {
    refuse('bad-id', {
      zh: `清单代号“${options.id}”不能用。请用小写字母、数字和连字符，例如 jidong。`,
      en: `The catalogue id “${options.id}” cannot be used. Take lower-case letters, digits and hyphens, as in jidong.`,
    });
  }
  if (text.length > LONGEST) {
    refuse('too-large', {
      zh: `文字有 ${text.length} 个字符，超过上限 ${LONGEST}。一次只导入一个县的清单。`,
      en: `The text has ${text.length} characters, more than ${LONGEST}. Import one county’s lists at a time.`,
    });
  }
  if (text.trim() === '') {
    refuse('empty', {
      zh: '没有文字。如果是扫描件，请先做文字识别再导入。',
      en: 'There is no text. A scanned document has to go through text recognition first.',
    });
  }
  const assembly = assemble(readText(text));
  const title = assembly.titles[0];
  if (title === undefined) {
    return refuse(
      'no-list',
      {
        zh: '没有找到清单标题（“基本履职事项清单”“配合履职事项清单”“上级部门收回事项清单”）。请确认这是乡镇履职事项清单，并让标题单独成行。',
        en: 'No list title was found (基本履职事项清单, 配合履职事项清单, 上级部门收回事项清单). Make sure this is a township’s duty lists, each title on a line of its own.',
      },
      1,
    );
  }
  if (assembly.entries.length === 0) {
    return refuse(
      'no-entry',
      {
        zh: '有清单标题，但没有读出任何事项。请确认每一项都以单独的序号开头。',
        en: 'There is a list title but not one entry. Make sure every entry begins with its number.',
      },
      title.place.from,
    );
  }
  const catalogue = catalogueOf(assembly, options);
  return {
    catalogue,
    report: reconcile(assembly, catalogue, { file, known: options.knownDepartments ?? null }),
  };
}

function catalogueOf(assembly: Assembly, { id, title }: ImportOptions): Catalogue {
  const categories = assembly.categories.map(({ category }) => category);
  const entries = assembly.entries.map(({ entry }) => entry);
  const version = versionOf({ categories, entries });
  return { format: 'duty-router/catalogue@1', id, title, version, categories, entries };
}
