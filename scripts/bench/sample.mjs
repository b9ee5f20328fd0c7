import assert from 'node:assert/strict';

import { slugOf, titleOf } from './seed.mjs';

const LIST = '/api/articles?pagination[pageSize]=10';
const STOCK_LIST = `${LIST}&sort[0]=datePublished:desc&sort[1]=id:desc&populate[credits][populate]=author&populate[leadPhoto][populate]=image&populate[audioTrack][populate]=file`;

/**
 * Asks everybody once, and makes sure that they give the same content, before anything is measured.
 *
 * @returns {Promise<{ list: Buffer, tag: string, slug: string, lastPage: number, cursor: string }>} what the targets need to know
 */
export async function sampleOf({ hot, cold, stock, indexed }, articles) {
  const first = await ask(hot, LIST);
  const kept = await ask(hot, LIST);
  assert.equal(kept.headers.get('x-read-cache'), 'hit');
  assert.equal(kept.text, first.text);
  assert.equal((await ask(cold, LIST)).text, first.text);
  checkList(first.body, articles, ours);
  for (const server of [stock, indexed]) {
    checkList((await ask(server, STOCK_LIST)).body, articles, theirs);
  }
  const lastPage = Math.min(900, Math.floor(articles / 10) - 1);
  return {
    list: Buffer.from(first.text),
    tag: kept.headers.get('etag'),
    slug: slugOf(articles >> 1),
    lastPage,
    cursor: await cursorBefore(cold, lastPage),
  };
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

/** Goes to the page before by number, and takes what it says comes next. */
async function cursorBefore(server, page) {
  const { body } = await ask(server, `${LIST}&pagination[page]=${page - 1}`);
  return encodeURIComponent(body.meta.pagination.next);
}

async function ask(server, path) {
  // Plain bytes: each compressed form has another tag.
  const response = await fetch(server.url + path, { headers: { 'accept-encoding': 'identity' } });
  const text = await response.text();
  assert.equal(response.status, 200, `${path}: ${text.slice(0, 500)}`);
  return { headers: response.headers, text, body: JSON.parse(text) };
}
