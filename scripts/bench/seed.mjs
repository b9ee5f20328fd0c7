import Database from 'better-sqlite3';

const AUTHORS = 200;
const PHOTOS = 200;
const CHUNK = 10_000;

/** The moment of the oldest article; each one after it is a minute younger. */
const FIRST = Date.UTC(2020, 0, 1);

/**
 * Fills a database that a newsroom has been booted with once: articles with a draft and a published
 * row each, two authors, a photograph, a sound and a body of 3 kB; live briefs ten minutes apart.
 * Straight into the tables, because a hundred thousand publishes would take hours.
 *
 * @param {string} database an SQLite file
 * @param {number} articles
 * @param {number} [briefs]
 */
export function seed(database, articles, briefs = articles / 10) {
  const db = new Database(database);
  db.pragma('synchronous = OFF');
  const insert = inserter(db);
  db.transaction(() => seedPeopleAndMedia(insert))();
  for (let from = 0; from < articles; from += CHUNK) {
    db.transaction(() => {
      for (let n = from; n < Math.min(from + CHUNK, articles); n += 1) seedArticle(insert, n);
    })();
  }
  db.transaction(() => {
    for (let n = 0; n < briefs; n += 1) seedBrief(insert, n);
  })();
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** @param {number} n from 0, the oldest */
export function titleOf(n) {
  return `Sample article ${n}`;
}

/** @param {number} n from 0, the oldest */
export function slugOf(n) {
  return `sample-article-${n}`;
}

/** One prepared statement for each table and set of columns; gives the new row's id. */
function inserter(db) {
  const statements = new Map();
  return (table, row) => {
    const columns = Object.keys(row);
    const name = `${table} ${columns.join()}`;
    if (!statements.has(name)) {
      const names = columns.map((column) => `"${column}"`).join();
      const values = columns.map((column) => `@${column}`).join();
      statements.set(name, db.prepare(`insert into "${table}" (${names}) values (${values})`));
    }
    return Number(statements.get(name).run(row).lastInsertRowid);
  };
}

function seedPeopleAndMedia(insert) {
  for (let n = 1; n <= AUTHORS; n += 1) {
    insert('authors', {
      document_id: documentId('u', n),
      name: `Sample Author ${n}`,
      slug: `sample-author-${n}`,
      kind: 'person',
      ...stamps(FIRST),
    });
  }
  for (let n = 1; n <= PHOTOS; n += 1) seedPhoto(insert, n);
  insert(
    'files',
    file('audio/mpeg', '.mp3', PHOTOS + 1, { width: null, height: null, formats: null })
  );
}

function seedPhoto(insert, n) {
  const photo = insert('photos', {
    document_id: documentId('p', n),
    name: `Sample photo ${n}`,
    alternative_text: 'A sample view of a street',
    caption: `A street in the sample city, number ${n}.`,
    photographer: `Sample Photographer ${n}`,
    agency: 'Sample Agency',
    distributor: 'Sample Images',
    ...stamps(FIRST),
  });
  const format = { url: `/uploads/small_${n}.jpg`, mime: 'image/jpeg', width: 500, height: 333 };
  const id = insert(
    'files',
    file('image/jpeg', '.jpg', n, {
      width: 1600,
      height: 1067,
      formats: JSON.stringify({ small: format, thumbnail: format }),
    })
  );
  attach(insert, { file: id, related: photo, type: 'api::photo.photo', field: 'image' });
}

function seedArticle(insert, n) {
  const at = FIRST + n * 60_000;
  for (const publishedAt of [null, at]) {
    const article = insert('articles', {
      document_id: documentId('a', n),
      title: titleOf(n),
      slug: slugOf(n),
      summary: `What sample article ${n} is about, in one sentence of ordinary length.`,
      body: bodyOf(n),
      date_published: at,
      first_published_at: at,
      substantive_update: 0,
      ...stamps(at, publishedAt),
      locale: 'en',
    });
    [n % AUTHORS, (n * 7 + 1) % AUTHORS].forEach((author, index) => {
      const credit = insert('components_newsroom_credits', { role: 'author', credited_as: null });
      insert('components_newsroom_credits_author_lnk', {
        credit_id: credit,
        author_id: author + 1,
      });
      component(insert, 'articles_cmps', article, credit, 'credit', 'credits', index + 1);
    });
    insert('articles_lead_photo_lnk', { article_id: article, photo_id: (n % PHOTOS) + 1 });
    const track = insert('components_newsroom_audio_tracks', {
      production: 'synthetic-voice',
      voice_consent: 0,
    });
    component(insert, 'articles_cmps', article, track, 'audio-track', 'audioTrack', 1);
    attach(insert, {
      file: PHOTOS + 1,
      related: track,
      type: 'newsroom.audio-track',
      field: 'file',
    });
  }
}

function seedBrief(insert, n) {
  const at = FIRST + n * 600_000;
  for (const publishedAt of [null, at]) {
    insert('live_briefs', {
      document_id: documentId('b', n),
      title: `Sample brief ${n}`,
      slug: `sample-brief-${n}`,
      body: SHORT_BODY,
      date_published: at,
      first_published_at: at,
      substantive_update: 0,
      pinned: 0,
      key_event: 0,
      ...stamps(at, publishedAt),
      locale: 'en',
    });
  }
}

function component(insert, table, entity, id, type, field, order) {
  insert(table, {
    entity_id: entity,
    cmp_id: id,
    component_type: `newsroom.${type}`,
    field,
    order,
  });
}

function attach(insert, { file: id, related, type, field }) {
  insert('files_related_mph', {
    file_id: id,
    related_id: related,
    related_type: type,
    field,
    order: 1,
  });
}

function file(mime, ext, n, dimensions) {
  return {
    document_id: documentId('f', n),
    name: `sample-${n}${ext}`,
    hash: `sample_${n}`,
    ext,
    mime,
    size: 180.5,
    url: `/uploads/sample_${n}${ext}`,
    provider: 'local',
    folder_path: '/',
    ...dimensions,
    ...stamps(FIRST),
  };
}

function stamps(at, publishedAt = at) {
  return { created_at: at, updated_at: at, published_at: publishedAt };
}

/** 24 characters, as Strapi's own. */
function documentId(kind, n) {
  return kind + String(n).padStart(23, '0');
}

function body(paragraphs) {
  const sentence = 'The sample council met on the sample square and decided what it had come for. ';
  return JSON.stringify(
    Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      children: [
        { type: 'text', text: sentence.repeat(4) },
        { type: 'text', text: 'Nobody disagreed.', bold: true },
      ],
    }))
  );
}

const BODY = body(7);

/** No two articles have the same text, so that nothing about it is known before it is read. */
function bodyOf(n) {
  return BODY.replace('The sample council', `Sample council ${n}`);
}

const SHORT_BODY = body(1);
