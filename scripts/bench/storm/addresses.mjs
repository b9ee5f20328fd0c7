import { slugOf } from '../seed.mjs';
import { authorDocument, storyDocument } from './documents.mjs';

/** How many of each there are among the stories. */
const PAGES = 20;
const DAYS = 10;
const AUTHORS = 50;

const GRAPHQL = encodeURIComponent(
  '{ articles(pagination: { pageSize: 10 }) { documentId title slug byline { text } photo { url } } }'
);

/**
 * All that is read, what is asked for most first: lists among the newest stories, which are asked for
 * by slug and by id in turn.
 *
 * @param {number} stories
 * @returns {string[]}
 */
export function addressesOf(stories) {
  const lists = ['/api/articles', `/graphql?query=${GRAPHQL}`];
  for (let page = 2; page <= PAGES; page += 1) lists.push(`/api/articles?pagination[page]=${page}`);
  for (let day = 1; day <= DAYS; day += 1) {
    lists.push(`/api/live-briefs/days/2020-01-${String(day).padStart(2, '0')}`);
  }
  for (let n = 1; n <= AUTHORS; n += 1) {
    lists.push(
      n % 2 ? `/api/authors/slug/sample-author-${n}` : `/api/authors/${authorDocument(n)}`
    );
  }
  const singles = Array.from({ length: stories }, (_, index) => {
    const n = stories - 1 - index;
    return n % 2 ? `/api/articles/slug/${slugOf(n)}` : `/api/articles/${storyDocument(n)}`;
  });
  // A list after every few stories.
  const addresses = [];
  for (const [index, single] of singles.entries()) {
    if (index % 3 === 0 && lists.length > 0) addresses.push(lists.shift());
    addresses.push(single);
  }
  return addresses;
}

/**
 * Draws numbers below `count`, each n-th about 1/n as often as the first.
 *
 * @param {number} count
 * @returns {() => number}
 */
export function zipf(count) {
  const sums = [];
  let sum = 0;
  for (let n = 1; n <= count; n += 1) sums.push((sum += 1 / n));
  return () => {
    const wanted = Math.random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
