import compiler from 'typescript';

import { edited } from './edit';
import {
  addFirstBoot,
  CALL,
  callsFirstBoot,
  firstBootScript,
  takeFirstBoot,
} from './first-boot-call';

const REQUIRED = `const { newsroom } = require('strapi-plugin-newsroom/contract');`;
const IMPORTED = `import type { Core } from '@strapi/strapi';\nimport { newsroom } from 'strapi-plugin-newsroom/contract';`;
const TYPED = '{ strapi }: { strapi: Core.Strapi }';

function added(text: string, file = 'src/index.js'): string {
  const change = addFirstBoot(compiler, { file, text });
  if (change.state !== 'changed') return change.state;
  expect(edited(change.text, change.undo)).toBe(text);
  return change.text;
}

it.each([
  [
    'a new project',
    `'use strict';\n\nmodule.exports = {\n  register(/*{ strapi }*/) {},\n\n  bootstrap(/*{ strapi }*/) {},\n};\n`,
    `'use strict';\n\n${REQUIRED}\n\nmodule.exports = {\n  register(/*{ strapi }*/) {},\n\n  async bootstrap({ strapi }) {\n    ${CALL}\n  },\n};\n`,
  ],
  [
    'one that does something',
    `module.exports = {\n  async bootstrap({ strapi }) {\n    if (strapi.off) return;\n    await strapi.go();\n  },\n};\n`,
    `${REQUIRED}\n\nmodule.exports = {\n  async bootstrap({ strapi }) {\n    ${CALL}\n    if (strapi.off) return;\n    await strapi.go();\n  },\n};\n`,
  ],
  [
    'one without a bootstrap',
    `module.exports = {\n  register() {},\n};\n`,
    `${REQUIRED}\n\nmodule.exports = {\n  register() {},\n  async bootstrap({ strapi }) {\n    ${CALL}\n  },\n};\n`,
  ],
  [
    'an arrow',
    `module.exports = { bootstrap: ({ strapi }) => { go(strapi); } };\n`,
    `${REQUIRED}\n\nmodule.exports = { bootstrap: async ({ strapi }) => {\n  ${CALL} go(strapi); } };\n`,
  ],
])('is called in %s', (_, before, after) => {
  expect(added(before)).toBe(after);
});

it.each([
  [
    'a new project',
    `// import type { Core } from '@strapi/strapi';\n\nexport default {\n  bootstrap(/* { strapi }: { strapi: Core.Strapi } */) {},\n};\n`,
    `${IMPORTED}\n\n// import type { Core } from '@strapi/strapi';\n\nexport default {\n  async bootstrap(${TYPED}) {\n    ${CALL}\n  },\n};\n`,
  ],
  [
    'one with imports',
    `import type { Core } from '@strapi/strapi';\nimport { go } from './go';\n\nexport default {\n  bootstrap(${TYPED}) {\n    go(strapi);\n  },\n};\n`,
    `import type { Core } from '@strapi/strapi';\nimport { go } from './go';\nimport { newsroom } from 'strapi-plugin-newsroom/contract';\n\nexport default {\n  async bootstrap(${TYPED}) {\n    ${CALL}\n    go(strapi);\n  },\n};\n`,
  ],
])('is called in TypeScript, in %s', (_, before, after) => {
  expect(added(before, 'src/index.ts')).toBe(after);
});

it.each([
  ['another name of strapi', `module.exports = { bootstrap({ strapi: app }) {} };`],
  ['a body without braces', `module.exports = { bootstrap: () => go() };`],
  ['a function from elsewhere', `module.exports = { bootstrap: require('./bootstrap') };`],
  ['a type of what it gives back', `export default { bootstrap(): void {} };`],
  ['a newsroom of its own', `const newsroom = 1;\nmodule.exports = { bootstrap() {} };`],
  ['errors', `module.exports = {`],
])('does not touch %s', (_, text) => {
  expect(added(text, 'src/index.ts')).toBe('refused');
});

it('is called once', () => {
  for (const language of ['ts', 'js'] as const) {
    expect(added(firstBootScript(language), `src/index.${language}`)).toBe('same');
  }
});

it('is found in another form, and not taken out of it', () => {
  const text = `const { newsroom } = require('strapi-plugin-newsroom/contract');\nmodule.exports = { bootstrap: ({ strapi: app }) => newsroom(app, "firstBoot").run() };\n`;
  expect(added(text)).toBe('same');
  expect(takeFirstBoot(compiler, { file: 'src/index.js', text })).toEqual({ state: 'refused' });
});

it('is taken out of a script that has changed since', () => {
  const before = `module.exports = {\n  async bootstrap({ strapi }) {\n    strapi.go();\n  },\n};\n`;
  const text = added(before).replace('strapi.go()', 'strapi.goOn()');
  const change = takeFirstBoot(compiler, { file: 'src/index.js', text });
  expect(change).toMatchObject({ state: 'changed', text: `\n${before.replace('go', 'goOn')}` });
  expect(takeFirstBoot(compiler, { file: 'src/index.js', text: before })).toEqual({
    state: 'same',
  });
});

it('is not taken out where the package is used for more', () => {
  const text = firstBootScript('js').replace(
    CALL,
    `${CALL}\n    await newsroom(strapi, 'publications').settled();`
  );
  expect(takeFirstBoot(compiler, { file: 'src/index.js', text })).toEqual({ state: 'refused' });
});

it('is found', () => {
  const calls = (text: string) => callsFirstBoot(compiler, { file: 'src/index.ts', text });
  expect(calls(firstBootScript('ts'))).toBe(true);
  expect(calls('export default {};')).toBe(false);
  expect(calls('export default {')).toBeNull();
});
