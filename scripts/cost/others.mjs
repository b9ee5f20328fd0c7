/** What is repeated in an address: a filter's path and comparison, `?` being its number. */
const FILTERS = {
  'briefs through their story': ['live-briefs', '[$or][?][article][credits][author][name][$eq]'],
  'texts of briefs': ['live-briefs', '[$or][?][body][$containsi]'],
  'texts of their stories': ['live-briefs', '[$or][?][article][body][$containsi]'],
  'portraits of authors': ['authors', '[$or][?][portrait][image][mime][$eq]'],
  'links of authors': ['authors', '[$and][?][links][url][$ne]'],
  'captions of photos': ['photos', '[$or][?][caption][$containsi]'],
  'texts of corrections': ['articles', '[$or][?][corrections][text][$containsi]'],
  'corrections that differ': ['articles', '[$and][?][corrections][text][$ne]'],
  'audio files': ['articles', '[$or][?][audioTrack][file][mime][$eq]'],
  'a list of texts': ['articles', '[title][$containsi][?]'],
  'dates between': ['articles', '[$or][?][datePublished][$between]'],
};

/** Whole addresses of REST by how much they ask for. */
const ADDRESSES = {
  'nots in each other': (c, n) => `articles?filters${'[$not]'.repeat(c)}[title][$containsi]=x${n}`,
  'words of a search': (c, n) => `articles?_q=${many(c, (i) => `x${n}${i}`, '%20')}`,
  'a page with everything': (c, n) =>
    `articles?populate=*&pagination[pageSize]=${c}&filters[title][$ne]=x${n}`,
  'a page with everything of everything': (c, n) =>
    `articles?${many(LINKS, (link) => `populate[${link}][populate]=*`)}&pagination[pageSize]=${c}&filters[title][$ne]=x${n}`,
  'sorts through lists': (c, n) =>
    `articles?sort=${many(c, () => 'credits.author.name', ',')}&filters[title][$ne]=x${n}`,
  'filters of what is populated': (c, n) =>
    `articles?${many(c, (i) => `populate[credits][filters][$or][${i}][author][name][$containsi]=x${n}.${i}`)}`,
  'filters of populated translations': (c, n) =>
    `articles?pagination[pageSize]=100&${many(c, (i) => `populate[localizations][filters][$or][${i}][credits][author][name][$ne]=x${n}.${i}`)}`,
  'signs that match all': (c, n) => `articles?filters[body][$containsi]=${'%25a'.repeat(c)}x${n}`,
  'a long text': (c, n) => `articles?filters[body][$containsi]=${'a'.repeat(c * 20)}x${n}`,
};

const LINKS = ['credits', 'leadPhoto', 'corrections', 'audioTrack', 'localizations'];

/** GraphQL: what is repeated at the root. */
const FIELDS = {
  'lists of authors': (i, n) =>
    `authors(filters: { name: { containsi: "x${n}.${i}" } }) { name portrait { image { url } } }`,
  'lists of briefs': (i, n) =>
    `liveBriefs(filters: { title: { ne: "x${n}.${i}" } }) { title bodyHtml article { title bodyHtml } }`,
  'lists of photos': (i, n) =>
    `photos(filters: { caption: { ne: "x${n}.${i}" } }) { caption image { url formats } }`,
  'articles with names of one field': (i, n) =>
    `articles(filters: { title: { ne: "x${n}" } }) { b${i}: body }`,
  'filters of credits': (i, n) =>
    `articles(pagination: { limit: 100 }) { credits(filters: { author: { name: { containsi: "x${n}.${i}" } } }) { role } }`,
};

/**
 * Requests of other kinds than those that are mixed, each pushed as far as it is allowed.
 *
 * @type {Array<import('./climb.mjs').Kind>}
 */
export const OTHERS = [
  ...Object.entries(FILTERS).map(([name, [type, filter]]) =>
    kind(name, 60, (c, n) => restOf(`${type}?${many(c, (i) => filterOf(filter, i, n))}`))
  ),
  ...Object.entries(ADDRESSES).map(([name, address]) =>
    kind(name, 100, (c, n) => restOf(address(c, n)))
  ),
  ...Object.entries(FIELDS).map(([name, field]) =>
    kind(name, 190, (c, n) => ({
      path: '/graphql',
      body: { query: `{ ${many(c, (i) => `a${i}: ${field(i, n)}`, ' ')} }` },
    }))
  ),
];

function kind(name, most, render) {
  return { name, genes: { times: most }, render: ({ times = 0 }, n) => render(times, n) };
}

function restOf(address) {
  return { path: `/api/${address}` };
}

function filterOf(filter, i, n) {
  const path = `filters${filter.replace('?', i)}`;
  if (!filter.endsWith('[$between]')) return `${path}=x${n}.${i}`;
  return `${path}[0]=2023-01-01&${path}[1]=2023-02-${10 + (n % 18)}`;
}

/** @param {number | string[]} count or what is repeated */
function many(count, write, between = '&') {
  const all = typeof count === 'number' ? Array.from({ length: count }, (_, i) => i) : count;
  return all.map(write).join(between);
}
