/** What groups, rivals and variants are called in Chinese; a name that is not here stands as it is. */
const chinese: Readonly<Record<string, string>> = {
  all: '全部',
  citizen: '群众',
  official: '公文',
  short: '短句',
  hard: '对照',
  long: '长文',
  noisy: '错别字',
  multi: '多诉求',
  basic: '基本履职',
  coordinated: '配合履职',
  reclaimed: '上级收回',
  'list only': '只看清单原文',
  'MiniSearch (list)': 'MiniSearch（搜清单）',
  'keyword rules': '关键词规则（数词库的词）',
  'segmenter-nodejieba': '分词：nodejieba',
  'segmenter-intl': '分词：Intl.Segmenter',
  'segmenter-none': '不分词',
  'no-lexicon': '去掉词库',
  'no-relations': '去掉重叠家族',
  'no-tickets': '去掉工单',
  'tickets-1': '每事项 1 件工单',
  'tickets-3': '每事项 3 件工单',
  'tickets-5': '每事项 5 件工单',
  'tickets-8': '每事项 8 件工单',
  'tickets-all': '全部工单',
  'held-out': '没见过的事项（有词库）',
  'held-out-no-lexicon': '没见过的事项（无词库）',
};

const english: Readonly<Record<string, string>> = {
  'segmenter-nodejieba': 'segmenter: nodejieba',
  'segmenter-intl': 'segmenter: Intl.Segmenter',
  'segmenter-none': 'no words',
  'no-lexicon': 'without lexicon',
  'no-relations': 'without families',
  'no-tickets': 'without tickets',
  'tickets-1': '1 ticket an entry',
  'tickets-3': '3 tickets an entry',
  'tickets-5': '5 tickets an entry',
  'tickets-8': '8 tickets an entry',
  'tickets-all': 'all tickets',
  'held-out': 'entries held out, with lexicon',
  'held-out-no-lexicon': 'entries held out, no lexicon',
};

export function nameOf(group: string, language: 'zh' | 'en'): string {
  const names = language === 'zh' ? chinese : english;
  return Object.hasOwn(names, group) ? names[group]! : group;
}
