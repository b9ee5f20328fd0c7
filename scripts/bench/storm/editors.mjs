import { titleOf } from '../seed.mjs';
import { zipf } from './addresses.mjs';
import { authorDocument, storyDocument } from './documents.mjs';

/** Seconds from one to the next. */
const PUBLISH_EVERY = 5;
const RENAME_EVERY = 30;
const RENAMED = 20;

/**
 * Saves drafts, publishes and renames authors, each at its own rate, until it is told to stop.
 *
 * @param {{ url: string, token: string, stories: number, drafts: number, versions: import('./versions.mjs').Versions }} storm
 */
export function startEditors({ url, token, stories, drafts, versions }) {
  const written = { saved: 0, published: 0, renamed: 0 };
  const draw = zipf(stories);
  const newest = () => stories - 1 - draw();
  const put = async (path, data) => {
    const answer = await fetch(url + path, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data }),
    });
    if (answer.status !== 200) throw new Error(`${path}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  const save = async () => {
    const n = newest();
    written.saved += 1;
    await put(`/api/articles/${storyDocument(n)}?status=draft`, {
      summary: `Draft ${Math.random()}`,
    });
  };
  const publish = async () => {
    const n = newest();
    const { text, acknowledge } = versions.next(titleOf(n));
    written.published += 1;
    await put(`/api/articles/${storyDocument(n)}`, { title: text });
    acknowledge();
  };
  const rename = async () => {
    const n = 1 + Math.floor(Math.random() * RENAMED);
    const { text, acknowledge } = versions.next(`Sample Author ${n}`);
    written.renamed += 1;
    await put(`/api/authors/${authorDocument(n)}`, { name: text });
    acknowledge();
  };
  const works = [
    every(PUBLISH_EVERY, publish),
    every(RENAME_EVERY, rename),
    ...(drafts > 0 ? [every(1 / drafts, save)] : []),
  ];
  return {
    stop: async () => {
      await Promise.all(works.map((stop) => stop()));
      return written;
    },
  };
}

/** One at a time: what takes longer than its turn delays the next. */
function every(seconds, work) {
  const state = { isOver: false };
  let wake = () => undefined;
  const run = async () => {
    while (!state.isOver) {
      const began = performance.now();
      await work();
      const rest = seconds * 1000 - (performance.now() - began);
      await new Promise((resolve) => {
        wake = resolve;
        setTimeout(resolve, Math.max(0, rest)).unref();
      });
    }
  };
  const running = run();
  return () => {
    state.isOver = true;
    wake();
    return running;
  };
}
