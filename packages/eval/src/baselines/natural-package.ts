/** A classifier of natural, as far as it is used. */
export interface NaturalClassifier {
  addDocument(tokens: string[], label: string): void;
  train(): void;
  getClassifications(tokens: string[]): { label: string; value: number }[];
}

/** What is used of natural, which ships no usable types for ES modules. */
export interface Natural {
  readonly TfIdf: new () => {
    addDocument(tokens: string[], key: string): void;
    tfidfs(tokens: string[], each: (i: number, measure: number, key: string) => void): void;
  };
  readonly BayesClassifier: new () => NaturalClassifier;
  readonly LogisticRegressionClassifier: new () => NaturalClassifier;
}

/** Named by a variable: natural ships TypeScript sources that a strict compiler would otherwise check. */
const PACKAGE: string = 'natural';

export async function openNatural(): Promise<Natural> {
  // natural pulls in dotenv, which would write a greeting to standard output.
  process.env.DOTENV_CONFIG_QUIET = 'true';
  return ((await import(PACKAGE)) as { default: Natural }).default;
}
