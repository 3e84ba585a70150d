/** Whether a sentence, or one item of a list of sentences, may end after this text. */
export function endsSentence(text: string): boolean {
  return /[。；;！？!?][”’）)]?$/u.test(text.slice(-2));
}

/** Whether a whole cell may end after this text. */
export function endsCell(text: string): boolean {
  return /[。！？!?][”’）)]?$/u.test(text.slice(-2));
}
