import assert from 'node:assert/strict';

import Database from 'better-sqlite3';
import path from 'node:path';

import { slugOf, titleOf } from '../seed.mjs';
import { folder } from './databases.mjs';
import { LIST, STOCK_LIST } from './targets.mjs';

/**
 * What the targets need to know of the content.
 *
 * @typedef {object} Sample
 * @property {Buffer} list the answer to the list, for the bare servers
 * @property {string | null} tag of the list in memory
 * @property {string} slug of an article in the middle
 * @property {number} lastPage 900, or the last but one where there are fewer
 * @property {number} endPage the last but one
 * @property {string} cursor that leads to `lastPage`
 * @property {string} endCursor that leads to `endPage`
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
  const lastPage = Math.min(900, endPage);
  return {
    list: Buffer.from(first.text),
    tag,
    slug: slugOf(articles >> 1),
    lastPage,
    endPage,
    cursor: await cursorTo(cold, lastPage),
    endCursor: await cursorTo(cold, endPage),
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

/** Goes to the page before by number, and takes what it says comes next. */
async function cursorTo(server, page) {
  const { body } = await ask(server, `${LIST}&pagination[page]=${page - 1}`);
  return encodeURIComponent(body.meta.pagination.next);
}

async function ask(server, address) {
  // Plain bytes: each compressed form has another tag.
  const headers = { 'accept-encoding': 'identity' };
  const response = await fetch(server.url + address, { headers });
  const text = await response.text();
  assert.equal(response.status, 200, `${address}: ${text.slice(0, 500)}`);
  return { headers: response.headers, text, body: JSON.parse(text) };
}
