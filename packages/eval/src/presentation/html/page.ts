import type { Report } from '../../report.ts';
export function formatHtml(_report: Report): string {
  return '';
}
