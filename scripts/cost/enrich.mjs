import Database from 'better-sqlite3';

/**
 * Gives each article of a seeded newsroom what makes reading it dearer: a third credit, two
 * corrections and a translation with as long a body.
 *
 * @param {string} file
 */
export function enrich(file) {
  const db = new Database(file);
  db.transaction(() => {
    translate(db);
    for (const { id } of db.prepare('select id from articles').all()) {
      const credit = add(db, 'components_newsroom_credits', { role: 'editor' });
      add(db, 'components_newsroom_credits_author_lnk', {
        credit_id: credit,
        author_id: (id % 200) + 1,
      });
      attach(db, id, { id: credit, type: 'credit', field: 'credits', order: 3 });
      for (const order of [1, 2]) {
        const correction = add(db, 'components_newsroom_corrections', {
          kind: 'correction',
          text: `Sample correction ${order}: the council met on a Tuesday, not on a Monday.`,
        });
        attach(db, id, { id: correction, type: 'correction', field: 'corrections', order });
      }
    }
  })();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function translate(db) {
  const columns = db
    .prepare("select name from pragma_table_info('articles')")
    .all()
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && name !== 'locale');
  const names = columns.map((name) => `"${name}"`).join();
  db.exec(`insert into articles (${names}, locale) select ${names}, 'uk' from articles`);
}

function add(db, table, row) {
  const columns = Object.keys(row);
  const marks = columns.map((column) => `@${column}`).join();
  const sql = `insert into "${table}" (${columns.join()}) values (${marks})`;
  return Number(db.prepare(sql).run(row).lastInsertRowid);
}

function attach(db, article, { id, type, field, order }) {
  db.prepare(
    'insert into articles_cmps (entity_id, cmp_id, component_type, field, "order") values (?, ?, ?, ?, ?)'
  ).run(article, id, `newsroom.${type}`, field, order);
}
