const HEAD = [
  '| Strapi | Node | database | manager | installs | builds | starts | tour | first story | date |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];
const START = '<!-- Written by `npm run matrix`. -->';
const END = '<!-- End of what is written by it. -->';
const KEYS = ['strapi', 'node', 'database', 'manager'];
const COLUMNS = [...KEYS, 'installs', 'builds', 'starts', 'tour', 'story', 'date'];

/**
 * One row of the table: what was tried, and in words what came of it.
 *
 * @typedef {Record<'strapi' | 'node' | 'database' | 'manager' | 'installs' | 'builds' | 'starts' | 'tour' | 'story' | 'date',
 *   string>} Result
 */

/**
 * @param {string} text of the page
 * @returns {Result[]}
 */
export function readResults(text) {
  return between(text)
    .split('\n')
    .filter((line) => /^\| *\d/.test(line))
    .map((line) => {
      const values = line.split('|').slice(1, -1);
      return Object.fromEntries(COLUMNS.map((name, index) => [name, values[index]?.trim() ?? '']));
    });
}

/**
 * The table with what has just been found: it takes the place of what was found before of the same.
 *
 * @param {Result[]} results
 * @param {Result} found
 */
export function merged(results, found) {
  const others = results.filter((one) => nameOf(one) !== nameOf(found));
  return [...others, found].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
}

/**
 * @param {string} text of the page
 * @param {Result[]} results
 */
export function withResults(text, results) {
  const rows = results.map((one) => `| ${COLUMNS.map((name) => one[name]).join(' | ')} |`);
  const table = [START, '', ...HEAD, ...rows, '', END].join('\n');
  return text.replace(`${START}${between(text)}${END}`, () => table);
}

function nameOf(result) {
  return KEYS.map((key) => result[key]).join(' ');
}

function between(text) {
  const [, rest = ''] = text.split(START);
  return rest.split(END)[0];
}
