/** A day in the middle of the seeded briefs, of which there are 144 a day. */
const DAY = '2020-03-10';

/**
 * Milliseconds from the start of the navigation until the composer takes the focus and the day's first briefs are shown,
 * by the page's own clock.
 *
 * @param {import('./editor.mjs').Editor} editor
 * @param {number} times after the first visit, which fetches the scripts
 * @returns {Promise<{ first: number, again: number[] }>}
 */
export async function deskLoads({ page, url }, times) {
  const address = `${url}/admin/plugins/newsroom/live-desk?day=${DAY}&locale=en`;
  const first = await load(page, address);
  const again = [];
  for (let n = 0; n < times; n += 1) again.push(await load(page, address));
  return { first, again };
}

async function load(page, address) {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const moment = await page.waitForFunction(usableAt, null, { polling: 'raf', timeout: 60_000 });
  return moment.jsonValue();
}

/** In the page: `null` until the desk is usable. */
function usableAt() {
  const headline = document.querySelector('main form input:not([disabled])');
  if (!headline || !document.querySelector('main article')) return null;
  headline.focus();
  return document.activeElement === headline ? performance.now() : null;
}
