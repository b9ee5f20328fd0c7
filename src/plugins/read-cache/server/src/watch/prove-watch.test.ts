import type { Core } from '@strapi/strapi';

import { TagCollector } from '../tags/tag-collector';
import { proveWatch } from './prove-watch';
import { watchSqlWrites } from './sql-writes';

const listener = { onWrite: () => undefined, onSent: () => undefined, onSettled: () => undefined };

/** A database whose statements are seen or not. */
function strapiWith(onSent: () => void): Core.Strapi {
  const connection = () => ({ select: () => ({ limit: async () => onSent() }) });
  return { db: { connection } } as unknown as Core.Strapi;
}

function collector(): TagCollector {
  const tags = new TagCollector();
  const table = { name: 'articles', keys: ['id'], hasDrafts: false, needs: [] };
  tags.watch(new Map([['articles', table]]), new Set(['articles']));
  return tags;
}

it('is content when a statement is seen', async () => {
  const tags = collector();
  const see = () => tags.see('select id from articles limit ?', [1], { kind: 'unseen' });
  await expect(proveWatch(strapiWith(see), tags, 'articles')).resolves.toBeUndefined();
});

it('says what to do when none is', async () => {
  const unseen = proveWatch(
    strapiWith(() => undefined),
    collector(),
    'articles'
  );
  await expect(unseen).rejects.toThrow('READ_CACHE_ENABLED=false');
});

it.each(['_query', '_stream'])('does not begin without %s of knex', (missing) => {
  class Client {
    config = {};
  }
  for (const name of ['_query', '_stream']) {
    Object.assign(Client.prototype, name === missing ? {} : { [name]: () => undefined });
  }
  const strapi = { db: { connection: { client: new Client() } } } as unknown as Core.Strapi;
  expect(() => watchSqlWrites(strapi, [], listener)).toThrow('another way');
});
