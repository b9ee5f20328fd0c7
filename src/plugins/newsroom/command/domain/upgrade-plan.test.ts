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
import type { Plan, Planned } from './plan';
import { PACKAGES } from './project';
import { readRecord, RECORD_FILE } from './record';
import type { Template } from './template';
import { planUpgrade } from './upgrade-plan';

const ARTICLE = typeFile('article');
const PHOTO = typeFile('photo');
const ROUTES = 'src/api/photo/routes/photo.js';
const wishes = { uids: KIND_UIDS, leaves: false, packages: PACKAGES, timeZone: 'UTC', setUp: null };

function plan(planned: Planned): Plan {
  if (planned.state === 'refused') throw new Error(planned.because.join('\n'));
  return planned.plan;
}

function done(files: Files, { changes }: Plan): Files {
  return { ...files, ...Object.fromEntries(changes.map(({ file, after }) => [file, after ?? ''])) };
}

const supply = (version: string) => ({ version, tarballs: {}, peers: {} });
const added = (): Files => {
  const files = { [ARTICLE]: typeText('article', { title: { type: 'string', unique: true } }) };
  const project = sampleProject(files);
  return done(files, plan(planAdd(compiler, project, ownTemplates(), wishes, supply('0.1.0'))));
};

/** The pack of later: schemas are changed, and scripts end with a line more. */
function newer(changes: Record<string, (schema: Record<string, never>) => void>): Template[] {
  return ownTemplates().map(({ name, text }) => {
    if (name.endsWith('.js')) return { name, text: `${text}// newer\n` };
    const schema = JSON.parse(text);
    changes[name]?.(schema);
    return { name, text: JSON.stringify(schema, null, 2) };
  });
}

const upgraded = (files: Files, templates: Template[]) => {
  const installed = Object.fromEntries(PACKAGES.map((name) => [name, '0.1.0']));
  const project = sampleProject(files, { installed, dependencies: installed });
  return plan(planUpgrade(compiler, project, templates, { uids: KIND_UIDS }, supply('0.2.0')));
};

it('brings what is new into files that nobody has changed', () => {
  const templates = newer({
    'api/photo/content-types/photo/schema.json': ({ attributes }) =>
      Object.assign(attributes, { mood: { type: 'string' } }),
  });
  const { changes, install } = upgraded(added(), templates);
  const after = Object.fromEntries(changes.map((change) => [change.file, change.after]));
  expect(after[PHOTO]).toBe(templates.find(({ name }) => `src/${name}` === PHOTO)?.text);
  expect(after[ROUTES]).toBe('// photo/routes/photo.ts\n// newer\n');
  expect(readRecord(after[RECORD_FILE] ?? '')?.pack).toBe('0.2.0');
  expect(install).toEqual(PACKAGES.map((name) => `${name}@0.2.0`));
});

it('merges with what the project has changed, and leaves the rest to it', () => {
  const files = added();
  files[PHOTO] =
    files[PHOTO]?.replace('"attributes": {', '"attributes": { "own": { "type": "string" },') ?? '';
  files[ROUTES] = 'mine();\n';
  const templates = newer({
    'api/photo/content-types/photo/schema.json': ({ attributes }) => {
      Object.assign(attributes, { mood: { type: 'string' }, caption: { type: 'string' } });
      delete (attributes as Record<string, unknown>).agency;
    },
  });
  const result = upgraded(files, templates);
  const after = done(files, result);
  const { attributes } = JSON.parse(after[PHOTO] ?? '');
  expect(attributes).toMatchObject({
    own: { type: 'string' },
    mood: { type: 'string' },
    caption: { type: 'text' },
    agency: { type: 'string' },
  });
  expect(after[ROUTES]).toBe('mine();\n');
  const notes = result.notes.join('\n');
  expect(notes).toContain('attributes.caption: the pack has {"type":"string"} now.');
  expect(notes).toContain('attributes.agency: the pack does not need it any more.');
  expect(notes).toContain(`${ROUTES} is left as you have it`);
  // What is left is told once.
  expect(upgraded(after, templates).changes).toEqual([]);
});

it('adds to a type of the project what the kind needs, and touches nothing of its own', () => {
  const files = added();
  const schema = JSON.parse(files[ARTICLE] ?? '');
  delete schema.attributes.summary;
  schema.attributes.bylineOverride.maxLength = 5;
  files[ARTICLE] = JSON.stringify(schema);
  const templates = newer({
    'api/article/content-types/article/schema.json': ({ attributes }) =>
      Object.assign(attributes, {
        title: { type: 'text' },
        slug: { type: 'uid', targetField: 'title', minLength: 2 },
        unneeded: { type: 'string' },
      }),
  });
  const { attributes } = JSON.parse(done(files, upgraded(files, templates))[ARTICLE] ?? '');
  expect(attributes.title).toEqual({ type: 'string', unique: true });
  expect(attributes.slug).toEqual({ type: 'uid', targetField: 'title', minLength: 2 });
  expect(attributes.bylineOverride.maxLength).toBe(5);
  expect(Object.keys(attributes)).not.toContain('unneeded');
});

it('leaves a file deleted that the project has deleted', () => {
  const { [ROUTES]: _, ...files } = added();
  const names = upgraded(files, newer({})).changes.map(({ file }) => file);
  expect(names).not.toContain(ROUTES);
  expect(names).toContain('src/api/photo/services/photo.js');
});

it('has nothing to do where nothing is newer', () => {
  const project = sampleProject(added());
  const planned = planUpgrade(
    compiler,
    project,
    ownTemplates(),
    { uids: KIND_UIDS },
    supply('0.1.0')
  );
  expect(plan(planned).changes).toEqual([]);
});

it('refuses a project that add has not written to', () => {
  const planned = planUpgrade(
    compiler,
    sampleProject({}),
    [],
    { uids: KIND_UIDS },
    supply('0.1.0')
  );
  expect(planned).toMatchObject({ state: 'refused' });
});
