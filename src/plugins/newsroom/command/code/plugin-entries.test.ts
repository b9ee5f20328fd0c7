import compiler from 'typescript';

import { edited } from './edit';
import { addEntries, entryStates, takeEntries } from './plugin-entries';

const ENTRIES = {
  newsroom: { enabled: true, config: { timeZone: 'Europe/London' } },
  'read-cache': true,
};
const LINES = `newsroom: { enabled: true, config: { timeZone: 'Europe/London' } },`;

function added(text: string, file = 'config/plugins.js'): string {
  const change = addEntries(compiler, { file, text }, ENTRIES);
  if (change.state !== 'changed') return change.state;
  expect(edited(change.text, change.undo)).toBe(text);
  return change.text;
}

it.each([
  [
    'an empty object',
    'module.exports = () => ({});\n',
    `module.exports = () => ({\n  ${LINES}\n  'read-cache': true,\n});\n`,
  ],
  [
    'entries with a comma',
    'module.exports = {\n    upload: {},\n};\n',
    `module.exports = {\n    upload: {},\n    ${LINES}\n    'read-cache': true,\n};\n`,
  ],
  [
    'entries without a comma, and a comment',
    'module.exports = {\n\tupload: {} // ours\n};\n',
    `module.exports = {\n\tupload: {}, // ours\n\t${LINES}\n\t'read-cache': true,\n};\n`,
  ],
  [
    'one line',
    'export default { upload: {} };\n',
    `export default { upload: {},\n  ${LINES}\n  'read-cache': true,\n};\n`,
  ],
  [
    'a function with one way out',
    `module.exports = ({ env }) => {\n  const size = env('SIZE');\n  return { upload: { size } };\n};\n`,
    `module.exports = ({ env }) => {\n  const size = env('SIZE');\n  return { upload: { size },\n    ${LINES}\n    'read-cache': true,\n  };\n};\n`,
  ],
  [
    'what is there already',
    `module.exports = { newsroom: { enabled: false } };`,
    `module.exports = { newsroom: { enabled: false },\n  'read-cache': true,\n};`,
  ],
  [
    'ends of lines of Windows',
    'module.exports = {\r\n  upload: {},\r\n};\r\n',
    `module.exports = {\r\n  upload: {},\r\n  ${LINES}\r\n  'read-cache': true,\r\n};\r\n`,
  ],
])('adds to %s', (_, before, after) => {
  expect(added(before)).toBe(after);
});

it.each([
  `import type { Core } from '@strapi/strapi';\n\nconst config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({\n  upload: {},\n});\n\nexport default config;\n`,
  `export default () => ({\n  upload: {},\n});\n`,
  `export default {\n  upload: {},\n} satisfies object;\n`,
  `export default function plugins() {\n  const all = {\n  upload: {},\n};\n  return all;\n}\n`,
])('adds to what TypeScript exports: %#', (text) => {
  const [start, end] = text.split('  upload: {},\n') as [string, string];
  expect(added(text, 'config/plugins.ts')).toBe(
    `${start}  upload: {},\n  ${LINES}\n  'read-cache': true,\n${end}`
  );
});

it.each([
  ['errors', 'module.exports = {'],
  ['two ways out', `module.exports = ({ env }) => { if (env('A')) return {}; return { a: 1 }; };`],
  ['something computed', 'module.exports = Object.assign({}, one, other);'],
  ['something required', `module.exports = require('./other');`],
  ['nothing exported', 'const a = {};'],
])('does not touch a script with %s', (_, text) => {
  expect(added(text)).toBe('refused');
});

it('has nothing to add where all is there', () => {
  expect(added(`module.exports = { newsroom: {}, "read-cache": false };`)).toBe('same');
});

it('takes entries out, whatever they say', () => {
  const text = `module.exports = {\n  upload: {},\n  newsroom: {\n    enabled: true,\n  },\n  'read-cache': true\n};\n`;
  const change = takeEntries(compiler, { file: 'a.js', text }, [
    'newsroom',
    'read-cache',
    'outbox',
  ]);
  expect(change).toMatchObject({
    state: 'changed',
    text: `module.exports = {\n  upload: {},\n};\n`,
  });
});

it('says which plugins are on', () => {
  const names = ['newsroom', 'outbox', 'read-cache'];
  const states = (text: string) => entryStates(compiler, { file: 'a.js', text }, names);
  expect(
    states(`module.exports = { newsroom: { enabled: false }, outbox: { enabled: on } };`)
  ).toEqual({ newsroom: 'off', outbox: 'on', 'read-cache': 'missing' });
  expect(states(`module.exports = { ...others, newsroom: false };`)).toEqual({ newsroom: 'off' });
  expect(states(`module.exports = others();`)).toBeNull();
});
