import type { Assembly } from '../catalogue/assemble.ts';
import type { Finding } from './finding.ts';

const LONGEST_QUOTE = 60;

/** Every line that went into no entry. */
export function checkStrays({ strays }: Assembly): Finding[] {
  return strays.map(({ text, place }) => {
    const quote = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
    return {
      code: 'line-left-over',
      severity: 'warning',
      place,
      entry: null,
      message: { zh: `这一行没有归入任何事项：${quote}`, en: `This line went into no entry: ${quote}` },
    };
  });
}
