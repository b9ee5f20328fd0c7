import assert from 'node:assert/strict';

import Database from 'better-sqlite3';
import path from 'node:path';

import { slugOf, titleOf } from '../seed.mjs';
import { folder } from './databases.mjs';
import { LIST, STOCK_LIST } from './targets.mjs';

/** More than are asked for in one measurement, where there are as many. */
const MANY = 5000;
const MANY_PAGES = 200;

/**
 * What the targets need to know of the content.
 *
 * @typedef {object} Sample
 * @property {Buffer} list the answer to the list, for the bare servers
 * @property {string | null} tag of the list in memory
 * @property {string[]} slugs of articles, from the middle on
 * @property {number} lastPage 900, or one near the end where there are fewer
 * @property {number[]} pages about as deep as `lastPage`
 * @property {string[]} cursors about as deep as `lastPage`, all different
 * @property {string[]} endCursors near the end
 */

/**
 * Asks everybody once, and makes sure that they give the same content, before anything is measured.
 *
 * @param {Record<string, import('../servers.mjs').MeasuredServer>} servers those that have been started
 * @param {number} articles
 * @returns {Promise<Sample>}
 */
export async function sampleOf(servers, articles) {
  const { cold, hot } = servers;
  const first = await ask(cold, LIST);
  checkList(first.body, articles, ours);
  const tag = hot ? await tagOfHit(hot, first.text) : null;
  for (const name of ['stock', 'indexed', 'strapi-cache', 'rest-cache']) {
    if (servers[name]) checkList((await ask(servers[name], STOCK_LIST)).body, articles, theirs);
  }
  for (const name of ['strapi-cache', 'rest-cache']) {
    if (servers[name]) await checkHit(servers[name], name, articles);
  }
  const endPage = Math.floor(articles / 10) - 1;
  const lastPage = Math.min(900, endPage - 20);
  return {
    list: Buffer.from(first.text),
    tag,
    slugs: Array.from({ length: Math.min(articles, MANY) }, (_, n) =>
      slugOf((n + (articles >> 1)) % articles)
    ),
    lastPage,
    pages: pagesAbout(lastPage, endPage),
    cursors: cursorsAbout(lastPage * 10, articles),
    endCursors: cursorsAbout(articles - Math.max(100, articles / 100), articles),
  };
}

async function tagOfHit(server, expected) {
  await ask(server, LIST);
  const kept = await ask(server, LIST);
  assert.equal(kept.headers.get('x-read-cache'), 'hit');
  assert.equal(kept.text, expected);
  return kept.headers.get('etag');
}

const ours = ({ byline, photo, audio }) => [byline.contributors.length, photo.url, audio.url];
const theirs = ({ credits, leadPhoto, audioTrack }) => [
  credits.filter(({ author }) => author).length,
  `http://127.0.0.1:1337${leadPhoto.image.url}`,
  `http://127.0.0.1:1337${audioTrack.file.url}`,
];

function checkList({ data, meta }, articles, read) {
  const newest = Array.from({ length: 10 }, (_, index) => titleOf(articles - 1 - index));
  assert.deepEqual(
    data.map(({ title }) => title),
    newest
  );
  assert.equal(meta.pagination.total, articles);
  for (const entry of data) {
    const [authors, photo, audio] = read(entry);
    assert.equal(authors, 2);
    assert.match(photo, /^http.*\.jpg$/);
    assert.match(audio, /^http.*\.mp3$/);
  }
}

/** What is changed behind a server's back shows in an answer that is computed, and not in one from memory. */
async function checkHit(server, name, articles) {
  const kept = await ask(server, STOCK_LIST);
  const db = new Database(path.join(folder, `${name}.db`));
  const rename = db.prepare('update articles set title = ? where slug = ?');
  rename.run('Behind its back', slugOf(articles - 1));
  const again = await ask(server, STOCK_LIST);
  rename.run(titleOf(articles - 1), slugOf(articles - 1));
  db.close();
  assert.equal(again.text, kept.text, `${name} does not answer from memory.`);
}

/** As many below as above, so that their middle is as deep as `page`. */
function pagesAbout(page, endPage) {
  const reach = Math.min(MANY_PAGES / 2, endPage - page, page - 2);
  return Array.from({ length: 2 * reach + 1 }, (_, index) => page - reach + index);
}

/** Cursors of rows about so many behind the newest, as the server writes them. */
function cursorsAbout(depth, articles) {
  const reach = Math.min(MANY / 2, depth - 20, articles - depth - 10);
  const db = new Database(path.join(folder, 'cold.db'), { readonly: true });
  const rows = db
    .prepare(
      `select id, date_published as at from articles where published_at is not null and locale = 'en'
        order by date_published desc, id desc limit ? offset ?`
    )
    .all(2 * reach + 1, depth - reach - 11);
  db.close();
  return rows.map(({ id, at }) => Buffer.from(`${at}:${id}`).toString('base64url'));
}

async function ask(server, address) {
  // Plain bytes: each compressed form has another tag.
  const headers = { 'accept-encoding': 'identity' };
  const response = await fetch(server.url + address, { headers });
  const text = await response.text();
  assert.equal(response.status, 200, `${address}: ${text.slice(0, 500)}`);
  return { headers: response.headers, text, body: JSON.parse(text) };
}
