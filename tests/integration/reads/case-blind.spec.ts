import { type Newsroom, bootNewsroom } from '../../support/boot';
import { type Factories, blocks, factories } from '../../support/factories';
import { type WaysIn, waysIn } from '../writes/ways-in';

let newsroom: Newsroom;
let ways: WaysIn;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom();
  ways = await waysIn(newsroom);
  make = factories(ways.rest);
  await make.author({ name: 'Олена Їжакевич' });
  const { documentId } = await make.article({ title: 'Night Buses' });
  const credits = [{ author: (await make.author()).documentId }];
  const uk = {
    title: 'Нічні автобуси',
    summary: 'Їдуть 50% ліній.',
    body: blocks('Один.'),
    credits,
  };
  await ways.REST.update('article', documentId, uk, { status: 'published', locale: 'uk' });
});
afterAll(() => newsroom.stop());

type List = { data: Array<{ title: string }> };

const TITLES = ['Нічні автобуси'];

async function found(query: string): Promise<string[]> {
  const { body } = await ways.rest.get<List>(`/api/articles?locale=uk&${query}`);
  return body.data.map(({ title }) => title);
}

it.each(['АВТОБУСИ', 'нічні', 'НІЧНІ АВТО', 'їДУТЬ 50%', 'Автобуси'])(
  'a search for %j finds the story in REST and in the lists of the admin panel',
  async (words) => {
    expect(await found(`_q=${encodeURIComponent(words)}`)).toEqual(TITLES);
    const path = '/content-manager/collection-types/api::article.article';
    const { body } = await ways.session.client.get<{ results: List['data'] }>(
      `${path}?locale=uk&_q=${encodeURIComponent(words)}`
    );
    expect(body.results.map(({ title }) => title)).toEqual(TITLES);
  }
);

it.each([
  ['containsi', 'АВТО'],
  ['eqi', 'НІЧНІ АВТОБУСИ'],
  ['startsWithi', 'нічні'],
  ['endsWithi', 'АВТОБУСИ'],
])('%s finds it in REST, and in GraphQL where that has it', async (operator, value) => {
  expect(await found(`filters[title][$${operator}]=${encodeURIComponent(value)}`)).toEqual(TITLES);
  if (operator.endsWith('Withi')) return;
  const { data } = await ways.graphql(
    `{ articles(locale: "uk", filters: { title: { ${operator}: "${value}" } }) { title } }`
  );
  expect(data.articles).toEqual([{ title: TITLES[0] }]);
});

it.each([
  ['notContainsi', 'АВТО'],
  ['nei', 'НІЧНІ АВТОБУСИ'],
])('%s leaves it out', async (operator, value) => {
  expect(await found(`filters[title][$${operator}]=${encodeURIComponent(value)}`)).toEqual([]);
});

it.each(['трамвай', 'їдуть 501', '%автобуси%', '%АВТО'])(
  'a search for %j finds nothing',
  async (q) => {
    expect(await found(`_q=${encodeURIComponent(q)}`)).toEqual([]);
  }
);

it('the pickers of the admin panel find an author', async () => {
  const path = '/content-manager/relations/newsroom.credit/author';
  for (const words of ['ЇЖАКЕВИЧ', 'олена']) {
    const { body } = await ways.session.client.get<{ results: Array<{ name: string }> }>(
      `${path}?_q=${encodeURIComponent(words)}`
    );
    expect(body.results.map(({ name }) => name)).toEqual(['Олена Їжакевич']);
  }
});

it('the pickers of the live desk find a story', async () => {
  const { body } = await ways.session.client.get<List>(
    `/newsroom/desk/stories?locale=uk&search=${encodeURIComponent('АВТОБУСИ')}`
  );
  expect(body.data.map(({ title }) => title)).toEqual(TITLES);
});
