/** Last characters of the name of a public body. */
const BODY_ENDS =
  /(?:局|委|办|部|会|院|馆|队|公司|联|单位|中心|站|所|社|署|厅|处|校|公室|集团|管委会|政府)$/u;

/** First characters of a body of the county, of a city above it, or of an open group (`各派出单位`). */
const COUNTY_STARTS = /^(?:团?[县区旗州]|各[\u4e00-\u9fff])/u;
const CITY_STARTS = /^[\u4e00-\u9fff]{2,4}市/u;

/** A body that says of itself, without naming its county, that it is one. */
const STANDS_ALONE = /^[\u4e00-\u9fff]{2,10}(?:大队|支队|中心|公司|单位|院|馆|站|所)$/u;

const LONGEST = 30;

/** `县委宣传部（县新闻出版局）` → its own name and the one in brackets. */
export function namesOf(department: string): { readonly base: string; readonly inner: string | null } {
  const found = /^([^（(]+)[（(]([^）)]+)[）)]$/u.exec(department);
  return found
    ? { base: found[1] ?? department, inner: found[2] ?? null }
    : { base: department, inner: null };
}

/** Whether the text begins as the name of a public body does. */
export function startsLikeBody(text: string): boolean {
  return COUNTY_STARTS.test(text) || CITY_STARTS.test(text);
}

/** Whether the text begins with the county itself, which no later part of a wrapped name does. */
export function startsWithCounty(text: string): boolean {
  return COUNTY_STARTS.test(text);
}

/** Whether the name of a public body may end here, brackets closed. */
export function isWholeName(text: string): boolean {
  return text.length <= LONGEST && bracketsClosed(text) && BODY_ENDS.test(namesOf(text).base);
}

/** Whether the text is the whole name of a body although nothing before it says whose. */
export function standsAlone(text: string): boolean {
  return STANDS_ALONE.test(text);
}

/** Whether as many brackets are closed in the text as are opened. */
function bracketsClosed(text: string): boolean {
  const opened = text.match(/[（(]/gu)?.length ?? 0;
  const closed = text.match(/[）)]/gu)?.length ?? 0;
  return opened === closed;
}

/** What tells a county body from its sisters: `县财政局` → `财政`. */
export function coreOf(department: string): string {
  return namesOf(department)
    .base.replace(/^团?[县区旗州](?:委(?=.{2}))?/u, '')
    .replace(/(?:局|委|办|部|会|大队|公司|中心)$/u, '');
}
