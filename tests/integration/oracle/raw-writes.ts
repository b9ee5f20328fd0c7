import type { Core } from '@strapi/strapi';

import type { Chooser } from '../publications/chooser';

/** Writes something past Strapi's document service, and says what. */
export type RawWrite = () => Promise<string>;

interface Row {
  id: number;
  document_id: string;
}

/** SQL of a project's own, in each form that knex sends it in. */
export function rawWrites({ db }: Core.Strapi, choose: Chooser): RawWrite {
  let counted = 0;
  const text = (): string => `Past Strapi ${++counted}`;
  const { connection } = db;
  const publicOf = async (table: string): Promise<number> => {
    const rows = connection<Row>(table).select('id', 'document_id').orderBy('id');
    const isDrafted = table === 'articles' || table === 'live_briefs';
    const found = await (isDrafted ? rows.whereNotNull('published_at') : rows);
    return choose.of(found)?.id ?? 0;
  };
  const stories = (): string => choose.of(['articles', 'live_briefs']) ?? 'articles';

  const forms: Array<readonly [string, () => Promise<unknown>]> = [
    [
      'raw SQL to a story',
      async () => {
        const table = stories();
        const values = [text(), await publicOf(table)];
        await connection.raw(`UPDATE ${table} SET title = ? WHERE id = ?`, values);
      },
    ],
    [
      'knex to an author',
      async () =>
        connection('authors')
          .where({ id: await publicOf('authors') })
          .update({ name: text() }),
    ],
    [
      'knex in a transaction to a photo and a brief',
      async () => {
        const [photo, brief] = [await publicOf('photos'), await publicOf('live_briefs')];
        await connection.transaction(async (transaction) => {
          await transaction('photos').where({ id: photo }).update({ caption: text() });
          await transaction('live_briefs')
            .where({ id: brief })
            .update({ pinned: choose.oneIn(2) });
        });
      },
    ],
    ['knex to all briefs', async () => connection('live_briefs').update({ source_name: text() })],
    [
      'a published row deleted',
      async () => {
        const table = stories();
        await connection(table)
          .where({ id: await publicOf(table) })
          .delete();
      },
    ],
    [
      'strapi.db.query to an author',
      async () => {
        const where = { id: await publicOf('authors') };
        await db.query('api::author.author').updateMany({ where, data: { jobTitle: text() } });
      },
    ],
    [
      'knex to a draft',
      async () => connection('articles').whereNull('published_at').update({ summary: text() }),
    ],
  ];
  return async () => {
    const [name, write] = choose.of(forms) ?? ['nothing', async () => undefined];
    await write();
    return name;
  };
}
