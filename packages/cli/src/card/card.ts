import type { Answer, RequestAnswer } from '@duty-router/core';

const listNames = {
  zh: { basic: '基本履职', coordinated: '配合履职', reclaimed: '上级部门收回' },
  en: {
    basic: 'basic (township acts)',
    coordinated: 'coordinated (county leads)',
    reclaimed: 'reclaimed (county acts)',
  },
} as const;

const outcomes = {
  zh: { routed: '可直接转办', review: '请人工核对', outside: '清单外' },
  en: { routed: 'route', review: 'review by a person', outside: 'outside the lists' },
} as const;

const labels = {
  zh: {
    outcome: '结论',
    list: '清单',
    entry: '事项',
    to: '转给',
    stays: '乡镇',
    sure: '把握',
    also: '其次',
    why: '依据',
    note: '提示',
  },
  en: {
    outcome: 'Outcome',
    list: 'List',
    entry: 'Entry',
    to: 'To',
    stays: 'Township',
    sure: 'Confidence',
    also: 'Next',
    why: 'Because of',
    note: 'Notice',
  },
} as const;

const roles = {
  zh: { lead: '牵头', joint: '共同', receiver: '承接' },
  en: { lead: 'leads', joint: 'joint', receiver: 'took it over' },
} as const;

/** What the township does, in words. */
const stays = {
  zh: { reclaimed: '不办理(已由上级部门收回)', basic: '由乡镇自己办理', assists: '配合' },
  en: { reclaimed: 'does not act (the county took it back)', basic: 'acts by itself', assists: 'assists' },
} as const;

const clauseName = {
  zh: (number: number): string => `第${number}款 `,
  en: (number: number): string => `clause ${number} `,
} as const;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/**
 * An answer as a card for a person: one thing a line, label first. A text with several requests gets a card for each.
 *
 * @param text the task as given, to show which words each request is
 */
export function formatCard(answer: Answer, text: string, language: 'zh' | 'en', colour: boolean): string {
  const { requests } = answer;
  if (requests === undefined) return cardOf(answer, language, colour);
  const several = answer.notices.find(({ code }) => code === 'several-requests');
  const cards = requests.map((request, i) => {
    const words = text.slice(request.span.start, request.span.end).trim();
    return `${headings[language](i + 1)}“${words}”\n${cardOf(request, language, colour)}`;
  });
  return `${several?.message ?? ''}\n\n${cards.join('\n')}`;
}

const headings = {
  zh: (number: number): string => `诉求${number}:`,
  en: (number: number): string => `Request ${number}: `,
} as const;

function cardOf(answer: Answer | RequestAnswer, language: 'zh' | 'en', colour: boolean): string {
  const label = labels[language];
  const bold = (text: string): string => (colour ? `\u001b[1m${text}\u001b[0m` : text);
  const lines: string[] = [];
  const line = (name: string, text: string): void => {
    lines.push(`${bold(name)}${language === 'zh' ? ':' : ': '}${text}`);
  };
  const nothing = answer.notices.some(({ code }) => code === 'empty');
  const sure = nothing ? '' : `(${label.sure} ${percent(answer.confidence)})`;
  line(label.outcome, `${outcomes[language][answer.outcome]}${sure}`);
  if (answer.entry !== null && answer.list !== null) {
    line(label.list, `${listNames[language][answer.list]} · ${answer.entry.category}`);
    line(label.entry, `${answer.entry.id} ${answer.entry.name}`);
    for (const department of answer.departments) {
      const clause = department.clause === null ? '' : clauseName[language](department.clause);
      const duty = department.duty === '' ? '' : `:${clause}${department.duty}`;
      line(label.to, `${department.name}(${roles[language][department.role]})${duty}`);
    }
    line(label.stays, township(answer, language));
  }
  for (const { entry, confidence } of answer.alternatives) {
    line(label.also, `${entry.id} ${entry.name}(${listNames[language][entry.list]},${percent(confidence)})`);
  }
  if (answer.evidence.length > 0) {
    line(label.why, answer.evidence.map((one) => `“${one.text}”${percent(one.weight)}`).join(' '));
  }
  for (const notice of answer.notices) line(label.note, notice.message);
  return `${lines.join('\n')}\n`;
}

function township(answer: Answer | RequestAnswer, language: 'zh' | 'en'): string {
  const { acts, duty, clause } = answer.township;
  const words = stays[language];
  if (!acts) return words.reclaimed;
  if (answer.list === 'basic') return words.basic;
  return `${words.assists}:${clause === null ? '' : clauseName[language](clause)}${duty}`;
}
