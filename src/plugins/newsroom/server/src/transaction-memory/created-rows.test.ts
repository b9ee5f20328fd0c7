import type { Core } from '@strapi/strapi';

import { emptyComponents, noteCreated } from './created-rows';

const attributes = {
  title: { type: 'string' },
  corrections: { type: 'component', component: 'newsroom.correction', repeatable: true },
  audio: { type: 'component', component: 'newsroom.audio' },
  author: { type: 'relation' },
};
const strapi = { getModel: () => ({ attributes }) } as unknown as Core.Strapi;
const populate = { corrections: true, audio: true, author: true } as const;
const article = { uid: 'api::article.article', ids: [7], populate };

it('knows of a row that was created without components that it has none', () => {
  const transaction = {};
  noteCreated(transaction, article.uid, [7]);
  expect(emptyComponents(strapi, transaction, article)).toEqual({ corrections: [], audio: null });
});

it('says nothing of a component that the transaction has created, be it for another row', () => {
  const transaction = {};
  noteCreated(transaction, 'newsroom.correction', [1]);
  noteCreated(transaction, article.uid, [7]);
  expect(emptyComponents(strapi, transaction, article)).toEqual({ audio: null });
});

it('says nothing of a row that was there before', () => {
  const transaction = {};
  expect(emptyComponents(strapi, transaction, article)).toEqual({});
  noteCreated(transaction, article.uid, [7]);
  expect(emptyComponents(strapi, transaction, { ...article, ids: [7, 8] })).toEqual({});
  expect(emptyComponents(strapi, {}, article)).toEqual({});
});
