import type { Terminal } from '../terminal.ts';

/** Only so many rejected rows are told one by one. */
const TOLD = 20;

/** Rows that could not be answered, with their reasons; told to the person as they come, and counted. */
export class Rejects {
  count = 0;
  constructor(private readonly terminal: Terminal) {}

  /** @param row line or row number in the input, from 1 */
  add(row: number, zh: string, en: string): void {
    this.count++;
    if (this.count <= TOLD) this.terminal.tell(`第 ${row} 行未处理:${zh}`, `Row ${row} rejected: ${en}`);
  }

  /** Says how many were not told. */
  close(): void {
    const rest = this.count - TOLD;
    if (rest > 0) this.terminal.tell(`另有 ${rest} 行未处理,原因同类。`, `${rest} more rows rejected.`);
  }
}
