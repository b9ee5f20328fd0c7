import { ingredientsOf, namedDocument, namedRow } from './document-names';
import { documentTags, type DocumentTables } from './document-tags';

const known: DocumentTables = {
  types: new Map([
    ['articles', 'article'],
    ['authors', 'author'],
    ['files', 'file'],
  ]),
  byRow: new Set(['files']),
  columns: new Map([
    ['articles_cmps.entity_id', { table: 'articles', types: [] }],
    ['articles_cmps.cmp_id', { table: null, types: ['article'] }],
    ['links.article_id', { table: 'articles', types: [] }],
    ['links.author_id', { table: 'authors', types: ['article'] }],
    ['files_related_mph.related_id', { table: null, types: ['article', 'author', 'file'] }],
  ]),
  parts: new Map([
    ['articles_cmps', ['article']],
    ['components_credits', ['article']],
    ['links', ['article', 'author']],
  ]),
  tables: new Map([['api::author.author', 'authors']]),
};

const names = [
  namedRow('articles.id:1', 'article:a1'),
  namedRow('articles.slug:one', 'article:a1'),
  namedRow('authors.id:7', 'author:b7'),
];

const ALL = ['article', 'author', 'file'];

it.each<[string, string[], string[]]>([
  ['a row whose document was seen', ['articles.id:1'], ['article:a1']],
  ['a row whose document was not', ['articles.id:2'], ['article']],
  ['a document, found or not', ['articles.document_id:zz'], ['article:zz']],
  ['drafts of it', ['articles.document_id:zz~'], ['article:zz']],
  ['an address that was found', ['articles.slug:one'], ['article:a1']],
  ['an address that leads nowhere yet', ['articles.slug:none'], ['article']],
  ['a list', ['list:articles'], ['article']],
  ['a list in one language', ['list:articles@en'], ['article']],
  ['what a row turns into', ['turned:articles'], ['article']],
  ['a file', ['files.id:3'], ['file:3']],
  ['the components of a document', ['articles_cmps.entity_id:1'], ['article:a1']],
  ['a component, which changes with its document', ['components_credits.id:5'], []],
  ['whose component it is', ['articles_cmps.cmp_id:5'], ['article']],
  ['any component', ['list:components_credits'], ['article']],
  ['what a document leads to', ['links.article_id:1'], ['article:a1']],
  ['what leads to a document', ['links.author_id:7'], ['article', 'author:b7']],
  ['any relation', ['list:links'], ['article', 'author']],
  ['the files of a document', ['files_related_mph.related_id:7@api::author.author'], ['author:b7']],
  ['the files of a component', ['files_related_mph.related_id:7@newsroom.audio-track'], []],
  ['files of a row of any type', ['files_related_mph.related_id:7'], ALL],
  ['any change at all', ['*'], ALL],
  ['a table of which nothing is known', ['list:others'], ALL],
])('knows the documents of %s', (_what, rows, expected) => {
  const seen = ingredientsOf(new Set([...names, ...rows]));
  const told = documentTags({ ...seen, documents: new Set() }, known);
  expect([...told].toSorted()).toEqual(expected);
});

it('names the documents whose rows were found, and those that a reader has named', () => {
  const seen = ingredientsOf(new Set(['list:articles', namedDocument('photo:p1'), ...names]));
  expect(seen.rows).toEqual(new Set(['list:articles']));
  expect([...documentTags(seen, known)].toSorted()).toEqual([
    'article',
    'article:a1',
    'author:b7',
    'photo:p1',
  ]);
});

it('names everything where nobody has seen what an answer was made of', () => {
  expect([...documentTags(ingredientsOf(new Set()), known)]).toEqual(ALL);
});
