import type { ListName } from '@duty-router/core';

/** The three lists in the order they are published. */
export const LISTS: readonly ListName[] = ['basic', 'coordinated', 'reclaimed'];

/** How each list is called in print and, for messages, in English. */
export const LIST_NAMES = {
  basic: { zh: '基本履职事项清单', en: 'basic duties' },
  coordinated: { zh: '配合履职事项清单', en: 'coordinated duties' },
  reclaimed: { zh: '上级部门收回事项清单', en: 'reclaimed duties' },
} as const;

const TITLE = /^[^，。；：、]{0,20}?(基本履职|配合履职|收回)事项清单$/u;

/** The list this line opens, if it is such a title. */
export function listTitled(line: string): ListName | null {
  switch (TITLE.exec(line)?.[1]) {
    case '基本履职':
      return 'basic';
    case '配合履职':
      return 'coordinated';
    case '收回':
      return 'reclaimed';
    default:
      return null;
  }
}
