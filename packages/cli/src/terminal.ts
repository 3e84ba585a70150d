/** Where a command writes and reads; given from outside so that tests can look on. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  /** Results. Resolves when the reader has taken them. */
  out(text: string): Promise<void>;
  /** Messages to the person: one line each. */
  tell(zh: string, en: string): void;
  readonly language: 'zh' | 'en';
  /** True where a person reads standard output on a terminal that shows colours. */
  readonly colour: boolean;
}

export function processTerminal(language: 'zh' | 'en'): Terminal {
  return {
    stdin: process.stdin,
    out: (text) =>
      new Promise((resolve, reject) => {
        process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    tell: (zh, en) => {
      process.stderr.write(`${language === 'en' ? en : zh}\n`);
    },
    language,
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  };
}
