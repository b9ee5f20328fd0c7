import type { PhotoFacts } from './facts';
import { bodyPictureProblems } from './picture-publish-check';

const picture = (more: object = {}) => ({
  type: 'image',
  image: {
    name: 'x.jpg',
    url: 'http://cms.internal/uploads/x_1.jpg',
    ...{ hash: 'x_1', ext: '.jpg', provider: 'local' },
    ...more,
  },
  children: [],
});

const photo = (more: object) =>
  ({ photographer: 'Pia Sample', alternativeText: 'X', translations: [], ...more }) as never;

const problems = (body: object[], found?: PhotoFacts) =>
  bodyPictureProblems(body as never, new Map(found ? [['x_1', found]] : []), 'uk');

it.each([
  [photo({}), null],
  [photo({ photographer: ' ', kind: 'ai-generated' }), null],
  [undefined, 'body-picture.entry-missing'],
  [photo({ photographer: ' ' }), 'body-picture.credit-missing'],
  [photo({ alternativeText: ' ' }), 'body-picture.description-missing'],
])('judges a picture by its Photo %#', (found, code) => {
  expect(problems([picture()], found)).toEqual(
    code === null ? [] : [{ path: ['body'], code, values: { file: 'x.jpg' } }]
  );
});

it('asks for a picture from elsewhere to be uploaded', () => {
  const [problem] = problems([picture({ url: 'https://a.example/x.jpg' })]);
  expect(problem).toMatchObject({ code: 'body-picture.upload-missing', values: { file: 'x.jpg' } });
});

it('names each picture once, and says something of the oddest', () => {
  expect(problems([picture(), picture(), picture({ name: 'y.jpg' })])).toHaveLength(2);
  expect(problems([{ type: 'image', image: null }])[0]?.values).toEqual({ file: '?' });
  expect(bodyPictureProblems(null, new Map(), 'en')).toEqual([]);
});
