/**
 * What makes a request dear, each in a number. A request is a set of them; `render` writes it down.
 *
 * @typedef {Record<string, number>} Genes
 */

/** Of REST, from none to the most that is worth trying. */
export const REST_GENES = {
  creditNames: 16,
  creditRoles: 16,
  photoNames: 16,
  photoFiles: 14,
  bodySearches: 100,
  bodyLists: 100,
  titleSearches: 100,
  summarySearches: 100,
  comparisons: 200,
  values: 400,
  search: 1,
  sortKeys: 200,
  sortBodies: 100,
  sortsThrough: 8,
  more: 75,
  populates: 6,
  translations: 6,
  nestedSearches: 60,
  isAnd: 1,
};

/** Of GraphQL: `aliases` of one list, each with the arguments of one variable. */
export const GRAPHQL_GENES = {
  aliases: 190,
  singles: 190,
  more: 75,
  bodies: 1,
  relations: 1,
  computed: 1,
  sameFields: 400,
  translations: 8,
  translatedBodies: 1,
  creditNames: 16,
  bodySearches: 100,
  bodyLists: 100,
  titleSearches: 100,
  comparisons: 200,
  sortKeys: 100,
  totals: 1,
  isAnd: 1,
};

/** @param {Genes} genes @param {number} n makes its values new */
export function renderRest(genes, n) {
  const parts = [];
  const group = genes.isAnd ? '$and' : '$or';
  const not = genes.isAnd ? '$ne' : '$eq';
  const contains = genes.isAnd ? '$notContainsi' : '$containsi';
  let index = 0;
  const filter = (count, text) => {
    for (let i = 0; i < (count ?? 0); i += 1) parts.push(`filters[${group}][${index++}]${text(i)}`);
  };
  filter(genes.creditNames, (i) => `[credits][author][name][${not}]=x${n}.${i}`);
  filter(
    genes.creditRoles,
    (i) =>
      `[credits][creditedAs][${i % 2 ? '$null' : '$notNull'}]=${genes.isAnd ? i % 2 === 1 : i % 2 === 0}`
  );
  filter(genes.photoNames, (i) => `[leadPhoto][name][${not}]=x${n}.${i}`);
  filter(genes.photoFiles, (i) => `[leadPhoto][image][mime][${not}]=x${n}.${i}`);
  filter(genes.bodySearches, (i) => `[body][${contains}]=x${n}.${i}`);
  filter(genes.titleSearches, (i) => `[title][${contains}]=x${n}.${i}`);
  filter(genes.summarySearches, (i) => `[summary][${contains}]=x${n}.${i}`);
  filter(
    genes.comparisons,
    (i) =>
      `[bylineOverride][${genes.isAnd ? '$null' : '$eq'}]=${genes.isAnd ? 'true' : `x${n}.${i}`}`
  );
  for (let i = 0; i < (genes.bodyLists ?? 0); i += 1)
    parts.push(`filters[body][$containsi][${i}]=x${n}.${i}`);
  for (let i = 0; i < (genes.values ?? 0); i += 1)
    parts.push(`filters[title][$notIn][${i}]=x${n}.${i}`);
  if (genes.search) parts.push(`_q=x${n}`);
  parts.push(
    ...sort(genes),
    `pagination[pageSize]=${25 + (genes.more ?? 0)}`,
    ...populate(genes, n)
  );
  return { path: `/api/articles?${parts.join('&')}` };
}

function sort({ sortKeys = 0, sortBodies = 0, sortsThrough = 0 }) {
  const own = ['title', 'slug', 'summary', 'dateUpdated', 'bylineOverride'];
  const through = ['credits.author.name', 'credits.role', 'credits.author.slug', 'leadPhoto.name'];
  const keys = [
    ...Array.from({ length: sortsThrough }, (_, i) => through[i % through.length]),
    ...Array.from({ length: sortBodies }, () => 'body'),
    ...Array.from({ length: sortKeys }, (_, i) => own[i % own.length]),
  ];
  return keys.length > 0 ? [`sort=${keys.join()}`] : [];
}

const POPULATES = [
  'populate[credits][populate][author][populate][portrait][populate]=image',
  'populate[leadPhoto][populate]=image',
  'populate[audioTrack][populate]=file',
  'populate[corrections]=true',
  'populate[credits][populate][author][populate][links]=true',
  'populate[leadPhoto][populate][translations]=true',
];

function populate({ populates = 0, translations = 0, nestedSearches = 0 }, n) {
  const all = POPULATES.slice(0, populates);
  if (translations > 0) {
    const inner = '[populate][localizations]'.repeat(translations - 1);
    all.push(`populate[localizations]${inner}[populate]=leadPhoto`);
  }
  for (let i = 0; i < nestedSearches; i += 1) {
    all.push(`populate[localizations][filters][$or][${i}][body][$containsi]=x${n}.${i}`);
  }
  return all;
}

/** @param {Genes} genes @param {number} n makes its values new */
export function renderGraphql(genes, n) {
  const aliases = Math.max(1, genes.aliases ?? 0);
  const list = `articles(filters: $f, sort: $s, pagination: { limit: ${25 + (genes.more ?? 0)} })`;
  const entry = `{ ...E }`;
  const fields = Array.from({ length: aliases }, (_, i) =>
    genes.totals
      ? `a${i}: ${list.replace('articles', 'articles_connection')} { nodes ${entry} pageInfo { total } }`
      : `a${i}: ${list} ${entry}`
  );
  for (let i = 0; i < (genes.singles ?? 0); i += 1) {
    fields.push(`s${i}: articleBySlug(slug: "sample-article-${(i * 7 + n) % 900}") { ...E }`);
  }
  const query = `query ($f: ArticleFiltersInput, $s: [String]) { ${fields.join(' ')} } fragment E on Article { ${selection(genes)} }`;
  return {
    path: '/graphql',
    body: { query, variables: { f: filters(genes, n), s: graphqlSort(genes) } },
  };
}

function selection(genes) {
  const { bodies, relations, computed, sameFields = 0, translations = 0, translatedBodies } = genes;
  const parts = ['documentId title summary'];
  if (bodies) parts.push('body');
  if (computed)
    parts.push('bodyHtml byline { text contributors { name } } photo { url } audio { url }');
  for (let i = 0; i < sameFields; i += 1) parts.push(`h${i}: bodyHtml`);
  if (relations) {
    parts.push('credits { role author { name portrait { name image { url } } links { url } } }');
    parts.push('leadPhoto { name image { url } } audioTrack { file { url } } corrections { text }');
  }
  const inner = translatedBodies ? 'title body' : 'title';
  let nested = '';
  for (let i = 0; i < translations; i += 1) nested = `localizations { ${inner} ${nested} }`;
  return [...parts, nested].join(' ');
}

function filters(genes, n) {
  const not = genes.isAnd ? 'ne' : 'eq';
  const contains = genes.isAnd ? 'notContainsi' : 'containsi';
  const many = (count = 0, make) => Array.from({ length: count }, (_, i) => make(`x${n}.${i}`));
  const all = [
    ...many(genes.creditNames, (x) => ({ credits: { author: { name: { [not]: x } } } })),
    ...many(genes.bodySearches, (x) => ({ body: { [contains]: x } })),
    ...many(genes.titleSearches, (x) => ({ title: { [contains]: x } })),
    ...many(genes.comparisons, (x) => ({
      bylineOverride: genes.isAnd ? { null: true } : { eq: x },
    })),
  ];
  const lists = many(genes.bodyLists, (x) => x);
  return {
    ...(all.length > 0 && { [genes.isAnd ? 'and' : 'or']: all }),
    ...(lists.length > 0 && { body: { containsi: lists } }),
  };
}

function graphqlSort({ sortKeys = 0 }) {
  return Array.from({ length: sortKeys }, (_, i) => ['title', 'slug', 'summary'][i % 3]);
}
