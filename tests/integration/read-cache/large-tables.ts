import type { Core } from '@strapi/strapi';

import { usesPostgres } from '../../support/environment';

export const ARTICLES = 100_000;
const BRIEFS = 20_000;
const AUTHORS = 3000;
const PHOTOS = 100_000;

/**
 * Tables of the content that grow with it, links and components included. Authors do not: so few are
 * read from end to end by PostgreSQL where many of them are wanted at once.
 */
export const LARGE_TABLES = [
  'articles',
  'live_briefs',
  'photos',
  'files',
  'articles_cmps',
  'components_newsroom_credits',
  'components_newsroom_credits_author_lnk',
  'articles_lead_photo_lnk',
  'live_briefs_article_lnk',
  'files_related_mph',
];

const FIRST = Date.UTC(2020, 0, 1);

/** Straight into the tables, by the database itself: what is looked at is how they are read. */
export async function fillTables(strapi: Core.Strapi): Promise<void> {
  const fill = (table: string, count: number, values: Record<string, string>): Promise<unknown> => {
    const columns = Object.keys(values).map((column) => `"${column}"`);
    const numbers = usesPostgres
      ? `(select generate_series(0, ${count - 1}) as n) as numbers`
      : `(with recursive numbers(n) as (select 0 union all select n + 1 from numbers where n < ${count - 1}) select n from numbers)`;
    const sql = `insert into "${table}" (${columns.join()}) select ${Object.values(values).join()} from ${numbers}`;
    return strapi.db.connection.transaction(async (trx) => {
      // As a write of the document service: else each row would be marked, for the store to follow.
      if (usesPostgres) await trx.raw(`select set_config('newsroom.own_writes', 'on', true)`);
      await trx.raw(sql);
    });
  };
  await fill('authors', AUTHORS, {
    ...stamps('u', 'n'),
    name: text('Sample Author ', 'n'),
    slug: text('sample-author-', 'n'),
    kind: "'person'",
    is_shown: 'true',
  });
  await fill('photos', PHOTOS, {
    ...stamps('p', 'n'),
    name: text('Sample photo ', 'n'),
    is_shown: 'true',
  });
  await fill('files', PHOTOS, {
    ...stamps('f', 'n'),
    name: text('sample-', 'n'),
    hash: text('sample_', 'n'),
    url: text('/uploads/sample_', 'n'),
    mime: "'image/jpeg'",
    ext: "'.jpg'",
    size: '1',
    provider: "'local'",
  });
  await fill('files_related_mph', PHOTOS, {
    file_id: 'n + 1',
    related_id: 'n + 1',
    related_type: "'api::photo.photo'",
    field: "'image'",
    order: '1',
  });
  // Of each document a draft and then what is published.
  await fill('articles', 2 * ARTICLES, storyOf('a'));
  await fill('live_briefs', 2 * BRIEFS, storyOf('b'));
  await fill('components_newsroom_credits', 2 * ARTICLES, { role: "'author'" });
  await fill('components_newsroom_credits_author_lnk', 2 * ARTICLES, {
    credit_id: 'n + 1',
    author_id: `(n % ${AUTHORS}) + 1`,
  });
  await fill('articles_cmps', 2 * ARTICLES, {
    entity_id: 'n + 1',
    cmp_id: 'n + 1',
    component_type: "'newsroom.credit'",
    field: "'credits'",
    order: '1',
  });
  await fill('articles_lead_photo_lnk', 2 * ARTICLES, {
    article_id: 'n + 1',
    photo_id: `(n % ${PHOTOS}) + 1`,
  });
  await fill('live_briefs_article_lnk', 2 * BRIEFS, {
    live_brief_id: 'n + 1',
    article_id: '4 * n + 2',
  });
  // As the database itself does in the background, sooner or later.
  if (usesPostgres) await strapi.db.connection.raw('VACUUM ANALYZE');
}

function storyOf(kind: string): Record<string, string> {
  const document = '(n / 2)';
  return {
    ...stamps(kind, document),
    title: text('Sample ', document),
    slug: text('sample-', document),
    body: `(('[{"type":"paragraph","children":[{"type":"text","text":"' || ${words()}) || '"}]}]')${usesPostgres ? '::jsonb' : ''}`,
    date_published: time(document),
    published_at: `case when n % 2 = 1 then ${time(document)} end`,
    locale: "'en'",
  };
}

function stamps(kind: string, number: string): Record<string, string> {
  const digits = usesPostgres ? `lpad((${number})::text, 23, '0')` : `printf('%023d', ${number})`;
  return {
    document_id: `'${kind}' || ${digits}`,
    created_at: time(number),
    updated_at: time(number),
    published_at: time(number),
  };
}

/** Ten minutes apart. */
function time(number: string): string {
  return usesPostgres
    ? `timestamp '2020-01-01' + (${number}) * interval '10 minutes'`
    : `${FIRST} + (${number}) * 600000`;
}

function text(prefix: string, number: string): string {
  return usesPostgres ? `'${prefix}' || (${number})::text` : `'${prefix}' || (${number})`;
}

/** Some 250 characters that do not compress away. */
function words(): string {
  return usesPostgres
    ? 'md5(n::text) || md5((n + 1)::text) || md5((n + 2)::text) || md5((n + 3)::text)'
    : 'hex(randomblob(120))';
}
