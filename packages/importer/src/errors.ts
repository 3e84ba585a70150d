/** The languages this package speaks; Chinese is its first. */
export type Lang = 'zh' | 'en';

/** Something said in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Why nothing could be imported. Programs may depend on these codes: more may come, none goes. */
export type ImportErrorCode = 'empty' | 'too-large' | 'no-list' | 'no-entry' | 'bad-id';

/** Where it went wrong, as far as that is known. */
export interface ImportErrorPlace {
  readonly file: string | null;
  /** Line of the file, from 1. */
  readonly line: number | null;
}

/**
 * Thrown where there is no catalogue to give at all. What can be read but does not add up is not an error: it stands
 * in the report.
 */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly code: ImportErrorCode;
  readonly file: string | null;
  readonly line: number | null;
  readonly #said: Bilingual;

  constructor(code: ImportErrorCode, said: Bilingual, place: ImportErrorPlace) {
    super(locate(said.zh, place, 'zh'));
    this.code = code;
    this.file = place.file;
    this.line = place.line;
    this.#said = said;
  }

  /** The message in English. */
  get english(): string {
    return this.messageIn('en');
  }

  /** The message in the language asked for; `message` itself is the Chinese one. */
  messageIn(lang: Lang): string {
    return locate(this.#said[lang], this, lang);
  }
}

function locate(said: string, { file, line }: ImportErrorPlace, lang: Lang): string {
  const where = [
    ...(file === null ? [] : [file]),
    ...(line === null ? [] : [lang === 'zh' ? `第 ${line} 行` : `line ${line}`]),
  ];
  if (where.length === 0) return said;
  return lang === 'zh' ? `${where.join(' ')}：${said}` : `${where.join(', ')}: ${said}`;
}
