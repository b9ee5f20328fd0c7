import type { UID } from '@strapi/strapi';

import { checkFilters } from './filter-grammar';
import type { Schemas } from './query-model';

const STORY = 'api::story.story' as UID.Schema;
const TAG = 'api::tag.tag';

const models: Record<string, object> = {
  [STORY]: {
    modelType: 'contentType',
    attributes: {
      title: { type: 'string' },
      body: { type: 'blocks' },
      at: { type: 'datetime' },
      length: { type: 'integer' },
      isOpen: { type: 'boolean' },
      tag: { type: 'relation', target: TAG },
      part: { type: 'component', component: 'shared.part' },
      picture: { type: 'media' },
    },
  },
  [TAG]: { modelType: 'contentType', attributes: { name: { type: 'string' } } },
  'shared.part': { modelType: 'component', attributes: { note: { type: 'text' } } },
  'plugin::upload.file': { modelType: 'contentType', attributes: { mime: { type: 'string' } } },
};
const schemas = { getModel: (uid: string) => models[uid] } as unknown as Schemas;
const check = (filters: unknown) => () => checkFilters(schemas, STORY, filters);

it.each([
  { title: 'x' },
  { title: { $contains: 'x', $ne: null } },
  { title: { $not: { $in: ['a', 'b'] } } },
  { title: ['a', 'b'] },
  { id: '7', documentId: { $startsWith: 'a' } },
  { length: { $between: ['-1', 2_147_483_647] } },
  { length: { $containsi: '1' }, body: { $containsi: 'word', $null: 'false' } },
  { at: { $gt: new Date(0), $lte: '2024-01-01' } },
  { isOpen: 'true' },
  { tag: '5' },
  { tag: null },
  { tag: { $in: ['1', '2'] } },
  { tag: { name: 'x', id: { $notNull: true } } },
  { tag: { $or: [{ name: 'x' }, { id: 1 }] } },
  { part: { note: 'x' }, picture: { mime: 'image/png' } },
  { $and: [{ $or: [] }, { $not: { title: 'x' } }] },
  [{ title: 'x' }],
])('takes %j', (filters) => {
  expect(check(filters)).not.toThrow();
});

it.each([
  ['x', 'filters'],
  [{ $and: { title: 'x' } }, 'filters[$and]'],
  [{ $or: 'x' }, 'filters[$or]'],
  [{ $or: ['x'] }, 'filters[$or][0]'],
  [{ $not: [{ title: 'x' }] }, 'filters[$not]'],
  [{ $eq: 'x' }, 'filters[$eq]'],
  [{ nope: 'x' }, 'filters[nope]'],
  [{ constructor: 'x' }, 'filters[constructor]'],
  [{ title: { $nope: 'x' } }, 'filters[title][$nope]'],
  [{ title: { $jsonSupersetOf: 'x' } }, 'filters[title][$jsonSupersetOf]'],
  [{ title: { $eq: { $eq: 'x' } } }, 'filters[title][$eq]'],
  [{ title: { $in: [['x']] } }, 'filters[title][$in]'],
  [{ title: { $between: ['a'] } }, 'filters[title][$between]'],
  [{ title: { $null: 'perhaps' } }, 'filters[title][$null]'],
  [{ id: 'abc' }, 'filters[id]'],
  [{ id: '2147483648' }, 'filters[id]'],
  [{ id: 1.5 }, 'filters[id]'],
  [{ length: { $in: ['1', 'x'] } }, 'filters[length][$in]'],
  [{ length: { $contains: '1' } }, 'filters[length][$contains]'],
  [{ at: { $startsWith: '2024' } }, 'filters[at][$startsWith]'],
  [{ body: { $eq: 'x' } }, 'filters[body][$eq]'],
  [{ isOpen: 'perhaps' }, 'filters[isOpen]'],
  [{ tag: 'abc' }, 'filters[tag]'],
  [{ tag: { $eq: 1, name: 'x' } }, 'filters[tag]'],
  [{ tag: { $or: [], name: 'x' } }, 'filters[tag]'],
  [{ tag: { name: { $null: [] } } }, 'filters[tag][name][$null]'],
  [{ part: { documentId: 'x' } }, 'filters[part][documentId]'],
])('refuses %j, naming %s', (filters, place) => {
  expect(check(filters)).toThrow(`Invalid parameter "${place}".`);
});
