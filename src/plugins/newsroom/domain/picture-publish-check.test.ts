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
  [undefined, 'Make a Photo entry of “x.jpg” and give it a credit'],
  [photo({ photographer: ' ' }), 'Add a credit to the Photo entry of “x.jpg”'],
  [photo({ alternativeText: ' ' }), 'Describe “x.jpg” in the alternative text of its Photo entry'],
])('judges a picture by its Photo %#', (found, message) => {
  const whole = `${message}, or remove the picture from the text.`;
  expect(problems([picture()], found)).toEqual(
    message === null ? [] : [{ path: ['body'], message: whole }]
  );
});

it('asks for a picture from elsewhere to be uploaded', () => {
  const [problem] = problems([picture({ url: 'https://a.example/x.jpg' })]);
  expect(problem?.message).toMatch(/^Upload “x\.jpg” to the media library/);
});

it('names each picture once, and says something of the oddest', () => {
  expect(problems([picture(), picture(), picture({ name: 'y.jpg' })])).toHaveLength(2);
  expect(problems([{ type: 'image', image: null }])[0]?.message).toContain('“?”');
  expect(bodyPictureProblems(null, new Map(), 'en')).toEqual([]);
});
