import { read } from './readers.mjs';

/** Every so many addresses is looked at. */
const STEP = 7;

/** A session makes a request personal: Strapi answers it, not the memory. */
const PAST_THE_CACHE = { cookie: 'koa.sess=x' };

/** Compares what is in memory with what Strapi answers, while nobody writes. */
export async function compareQuietly(url, addresses) {
  let compared = 0;
  let different = 0;
  for (let index = 0; index < addresses.length; index += STEP) {
    const kept = await read(url, addresses[index]);
    if (!kept.isHit) continue;
    const own = await read(url, addresses[index], PAST_THE_CACHE);
    compared += 1;
    if (kept.text !== own.text) different += 1;
  }
  return { compared, different };
}
