import compiler from 'typescript';

import { KIND_UIDS } from '../../domain/kind-uids';
import {
  type Files,
  ownTemplates,
  sampleProject,
  typeFile,
  typeText,
} from '../fixtures/sample-project';
import { planAdd } from './add-plan';
import type { Planned } from './plan';
import { PACKAGES } from './project';
import { RECORD_FILE } from './record';
import { planRemove } from './remove-plan';

const ARTICLE = typeFile('article');
const BEFORE: Files = {
  'config/plugins.js': 'module.exports = () => ({\n  upload: {},\n});\n',
  'src/index.js': 'module.exports = {\n  bootstrap(/* { strapi } */) {},\n};\n',
  [ARTICLE]: typeText('article', { title: { type: 'string' } }),
};
const INSTALLED = Object.fromEntries(PACKAGES.map((name) => [name, '0.1.0']));

function done(files: Files, planned: Planned): Files {
  if (planned.state === 'refused') throw new Error(planned.because.join('\n'));
  const result = { ...files };
  for (const { file, after } of planned.plan.changes) {
    if (after === null) delete result[file];
    else result[file] = after;
  }
  return result;
}

const wishes = { uids: KIND_UIDS, leaves: false, packages: PACKAGES, timeZone: 'UTC', setUp: null };
const supply = { version: '0.1.0', tarballs: {}, peers: {} };
const added = (files = BEFORE) =>
  done(files, planAdd(compiler, sampleProject(files), ownTemplates(), wishes, supply));
const planned = (files: Files, withTypes = false) =>
  planRemove(compiler, sampleProject(files, { dependencies: INSTALLED }), withTypes);

it('leaves types and what they hold, and takes out everything else', () => {
  const files = added();
  const result = planned(files);
  expect(result).toMatchObject({ plan: { uninstall: PACKAGES } });
  const left = done(files, result);
  expect(left['config/plugins.js']).toBe(BEFORE['config/plugins.js']);
  expect(left['src/index.js']).toBe(BEFORE['src/index.js']);
  const types = (all: Files) => Object.entries(all).filter(([file]) => file.startsWith('src/api'));
  expect(types(left)).toEqual(types(files));
  expect(JSON.stringify(result)).toContain(ARTICLE);
});

it('makes of all the project that it was, where the types go too', () => {
  expect(done(added(), planned(added(), true))).toEqual(BEFORE);
});

it('takes out scripts that add wrote', () => {
  expect(done(added({}), planned(added({}), true))).toEqual({});
});

it('takes its parts out of scripts that have changed since', () => {
  const files = added();
  files['config/plugins.js'] = files['config/plugins.js']?.replace("'UTC'", "'Europe/Kyiv'") ?? '';
  files['src/index.js'] = `${files['src/index.js']}// ours\n`;
  const left = done(files, planned(files));
  expect(left['config/plugins.js']).toBe(BEFORE['config/plugins.js']);
  expect(left['src/index.js']).toMatch(/^(?![\s\S]*newsroom)[\s\S]*\/\/ ours\n$/);
});

it('refuses scripts that it cannot understand, before anything else', () => {
  const files = added();
  files['config/plugins.js'] = `module.exports = require('./all');\n`;
  expect(planned(files)).toEqual({
    state: 'refused',
    because: [expect.stringMatching(/^config\/plugins\.js has changed.*by hand/)],
  });
});

it('keeps and names types that have changed', () => {
  const files = added();
  const photo = typeFile('photo');
  files[photo] = files[photo]?.replace('"Photo"', '"Picture"') ?? '';
  files[ARTICLE] = files[ARTICLE]?.replace('"text"', '"richtext"') ?? '';
  // The photo and the story use what else would go.
  const because = planned(files, true);
  expect(because).toMatchObject({ state: 'refused' });
  expect(JSON.stringify(because)).toContain(`${photo} uses newsroom.photo-translation`);
  files[photo] = files[photo]?.replace(/,\s*"translations": \{[^}]*\}/, '') ?? '';
  const result = planned(files, true);
  const left = done(files, result);
  expect(Object.keys(left)).toEqual(
    expect.arrayContaining([photo, 'src/api/photo/routes/photo.js'])
  );
  expect(Object.keys(JSON.parse(left[ARTICLE] ?? '').attributes)).toEqual(['title', 'summary']);
  expect(JSON.stringify(result)).toContain('src/api/photo stays, since this has changed in it');
  expect(JSON.stringify(result)).toContain(`${ARTICLE} keeps what has changed`);
});

it('has nothing to do where nothing is', () => {
  expect(planRemove(compiler, sampleProject(BEFORE), false)).toEqual({
    state: 'refused',
    because: ['The newsroom pack is not installed here.'],
  });
});

it('takes a second time only what is left', () => {
  const left = done(added(), planned(added()));
  const result = planRemove(compiler, sampleProject(left), true);
  expect(done(left, result)).toEqual(BEFORE);
  expect(Object.keys(left)).toContain(RECORD_FILE);
});
