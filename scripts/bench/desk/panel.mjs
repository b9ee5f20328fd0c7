import { median } from '../median.mjs';

const ARTICLE = 'api::article.article';
const STORIES = `/content-manager/collection-types/${ARTICLE}`;

const ASSETS = new URL('../../../database/samples/assets/', import.meta.url);

const FIELDS = [
  { field: 'title', selector: 'input[name=title]' },
  { field: 'body', selector: '[contenteditable=true]' },
];

/**
 * CPU time of the page's script for a key stroke in a long story with credits, photo and audio, with the panel and without, round after round.
 *
 * @param {import('./editor.mjs').Editor} editor
 * @param {{ words: number, keys: number, rounds: number }} options
 * @returns {Promise<Array<{ field: string, on: number, off: number }>>} medians, in milliseconds
 */
export async function panelCosts(editor, { words, keys, rounds }) {
  const story = { ...longStory(words), ...(await wholeStory(editor)) };
  const { data } = await editor.post(`${STORIES}?locale=en`, story);
  const address = `${editor.url}/admin${STORIES}/${data.documentId}?plugins[i18n][locale]=en`;
  const found = FIELDS.map(({ field }) => ({ field, on: [], off: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const state of ['on', 'off']) {
      await open(editor.page, address, state === 'on');
      for (const [index, { selector }] of FIELDS.entries()) {
        found[index][state].push(await keyCost(editor.page, selector, keys));
      }
    }
  }
  return found.map(({ field, on, off }) => ({ field, on: median(on), off: median(off) }));
}

/** Without the panel: the settings name no content type of its. */
async function open(page, address, withPanel) {
  await page.unrouteAll();
  if (!withPanel) {
    await page.route('**/newsroom/settings', async (route) => {
      const response = await route.fetch();
      const { data } = await response.json();
      const contentTypes = { ...data.contentTypes, article: '', liveBrief: '' };
      await route.fulfill({ response, json: { data: { ...data, contentTypes } } });
    });
  }
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator('[contenteditable=true]').waitFor();
  const panel = page.getByRole('region', { name: 'What readers will get' });
  if (withPanel) await panel.getByText('min read').waitFor();
  else if ((await panel.count()) > 0) throw new Error('The panel is still there.');
  await page.waitForLoadState('networkidle');
}

async function keyCost(page, selector, keys) {
  const session = await page.context().newCDPSession(page);
  // The thread's own CPU time: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.locator(selector).first().click();
  await page.keyboard.type('warm ');
  const before = await scriptSeconds(session);
  await page.keyboard.type('word '.repeat(Math.ceil(keys / 5)).slice(0, keys), { delay: 60 });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const after = await scriptSeconds(session);
  await session.detach();
  return ((after - before) * 1000) / keys;
}

async function scriptSeconds(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration').value;
}

/** Everything that the panel computes with: three credits, a photo with its caption, and audio. */
async function wholeStory(editor) {
  const make = async (type, fields) => {
    const { data } = await editor.post(`/content-manager/collection-types/api::${type}`, fields);
    return { connect: [{ documentId: data.documentId }] };
  };
  const names = ['Ann Sample', 'Ben Sample', 'Cleo Sample'];
  const credits = [];
  for (const name of names) {
    credits.push({ author: await make('author.author', { name }), role: 'author' });
  }
  const photo = {
    name: 'Square',
    image: await editor.upload(new URL('photos/bridge.jpg', ASSETS), 'image/jpeg'),
    alternativeText: 'A square',
    caption: 'The sample square at dawn.',
    photographer: 'Pia Sample',
    agency: 'Sample Images',
  };
  return {
    credits,
    leadPhoto: await make('photo.photo', photo),
    audioTrack: {
      file: await editor.upload(new URL('audio/bridge-en.mp3', ASSETS), 'audio/mpeg'),
      production: 'synthetic-voice',
    },
  };
}

/** Paragraphs of fifty words. */
function longStory(words) {
  const text = 'The sample council met on the sample square and decided what it had come for '
    .repeat(4)
    .split(' ')
    .slice(0, 50)
    .join(' ');
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text }] };
  const body = Array.from({ length: Math.ceil(words / 50) }, () => paragraph);
  return { title: 'A long story', summary: 'What it is about.', body };
}
