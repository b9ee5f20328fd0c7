import type { TestDatabase } from '../support/database';
import { askSql } from '../support/ask-sql';
import { runSql } from '../support/run-sql';

/** As SQL names columns: `order` is a word of its own. */
function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

const LINKS: ReadonlyArray<[table: string, owner: string]> = [
  ['live_briefs_cmps', 'entity_id'],
  ['live_briefs_article_lnk', 'live_brief_id'],
  ['live_briefs_lead_photo_lnk', 'live_brief_id'],
];

/**
 * Copies a published brief, its draft, and what it is linked with, straight into the tables, while no
 * newsroom runs: as many documents as nobody would type.
 */
export async function copyBrief(
  database: TestDatabase,
  documentId: string,
  count: number
): Promise<void> {
  const ask = <Row>(sql: string) => askSql<Row>(database, sql);
  const versions = await ask<Record<string, unknown> & { id: number }>(
    `select * from live_briefs where document_id = '${documentId}' order by id`
  );
  for (const { id, published_at: publishedAt, ...version } of versions) {
    const kept = Object.keys(version).filter(
      (name) => !['document_id', 'slug', 'title'].includes(name)
    );
    const status = publishedAt === null ? 'is null' : 'is not null';
    await runSql(database, [
      `insert into live_briefs (document_id, slug, title, published_at, ${listed(kept)})
        with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})
        select 'copied' || n, 'copied-' || n, 'Copied ' || n, published_at, ${listed(kept)}
        from live_briefs, numbers where id = ${id}`,
    ]);
    for (const [table, owner] of LINKS) {
      const [link] = await ask<object>(`select * from ${table} where ${owner} = ${id}`);
      const others = Object.keys(link ?? {}).filter((name) => name !== 'id' && name !== owner);
      if (!link) continue;
      await runSql(database, [
        `insert into ${table} (${owner}, ${listed(others)})
          select copied.id, ${others.map((name) => `l."${name}"`).join(', ')}
          from ${table} l, live_briefs copied
          where l.${owner} = ${id} and copied.document_id like 'copied%'
            and copied.published_at ${status}`,
      ]);
    }
  }
}
