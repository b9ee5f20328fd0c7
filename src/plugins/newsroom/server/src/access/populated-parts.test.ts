import type { UID } from '@strapi/strapi';

import { populatedParts } from './populated-parts';
import type { Schemas } from './query-model';

const PAGE = 'api::page.page' as UID.Schema;
const STORY = 'api::story.story';

const models: Record<string, object> = {
  [PAGE]: {
    attributes: {
      title: { type: 'string' },
      story: { type: 'relation', target: STORY },
      about: { type: 'relation', relation: 'morphToOne' },
      cover: { type: 'media' },
      section: { type: 'component', component: 'host.section' },
      zone: { type: 'dynamiczone', components: ['host.section', 'host.quote'] },
    },
  },
};
const schemas = { getModel: (uid: string) => models[uid] } as unknown as Schemas;

const FILE = 'plugin::upload.file';
const EVERYTHING = [STORY, null, FILE, 'host.section', 'host.section', 'host.quote'];

it.each<[populate: unknown, uids: Array<string | null>]>([
  [undefined, []],
  ['*', EVERYTHING],
  [true, EVERYTHING],
  [['*'], EVERYTHING],
  [{ '*': true }, EVERYTHING],
  ['story', [STORY]],
  ['story,cover', [STORY, FILE]],
  [' story , section.story', [STORY, 'host.section']],
  [
    ['story', 'about'],
    [STORY, null],
  ],
  [{ story: true, cover: false, section: 'false' }, [STORY]],
  [{ story: { status: 'draft' } }, [STORY]],
  [{ story: '*' }, [STORY]],
  ['zone', ['host.section', 'host.quote']],
  ['title,nothing,toString', []],
])('%j populates', (populate, uids) => {
  expect(populatedParts(schemas, PAGE, populate).map(({ uid }) => uid)).toEqual(uids);
});

it('keeps the query of each part', () => {
  const on = { 'host.quote': { populate: 'story' } };
  expect(populatedParts(schemas, PAGE, { zone: { on }, story: { populate: 'cover' } })).toEqual([
    { uid: 'host.section', query: { on } },
    { uid: 'host.quote', query: { populate: 'story' } },
    { uid: STORY, query: { populate: 'cover' } },
  ]);
  expect(populatedParts(schemas, PAGE, 'section.story')).toEqual([
    { uid: 'host.section', query: { populate: ['story'] } },
  ]);
});
