import type { Report } from '../../report.ts';
import { type Html, html, trusted } from './markup.ts';
import { ablationsSection } from './sections/ablations.ts';
import { confusionsSection } from './sections/confusions.ts';
import { familiesSection } from './sections/families.ts';
import { groupsSection } from './sections/groups.ts';
import { headlineSection } from './sections/headline.ts';
import { rivalsSection } from './sections/rivals.ts';
import { timingsSection } from './sections/timings.ts';
import { trustSection } from './sections/trust.ts';
import { style } from './style.ts';

/** Sections in reading order: anchor, name in the contents, content; null where there is nothing to show. */
const sections: readonly (readonly [string, string, (report: Report) => Html | null])[] = [
  ['groups', '文体与清单', groupsSection],
  ['trust', '把握', trustSection],
  ['families', '重叠家族', familiesSection],
  ['rivals', '与常见做法对比', rivalsSection],
  ['ablations', '换一种做法', ablationsSection],
  ['confusions', '选错的工单', confusionsSection],
  ['timings', '用时', timingsSection],
];

/**
 * The report as one self-contained page in Chinese: no script, no request. The same report gives the same bytes;
 * times stand in the last section alone.
 */
export function formatHtml(report: Report): string {
  const shown = sections.flatMap(([id, name, draw]) => {
    const content = draw(report);
    return content === null ? [] : [{ id, name, content }];
  });
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>履职清单分派评测 · ${report.subject.tickets}</title><style>${trusted(style)}</style></head>
<body><main>${headlineSection(report)}
<nav>${shown.map(({ id, name }) => html`<a href="#${id}">${name}</a>`)}</nav>
${shown.map(({ content }) => html`<section>${content}</section>`)}
</main></body></html>
`;
  return page.source;
}
