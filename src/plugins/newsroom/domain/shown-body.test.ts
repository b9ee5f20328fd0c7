import type { BlockNode, PhotoFacts } from './facts';
import { shownBody } from './shown-body';

const ADMIN = 'http://cms.newsroom.internal:1337';
const text = (value: string): BlockNode => ({ type: 'text', text: value });
const paragraph: BlockNode = { type: 'paragraph', children: [text('One')] };
const image = (more: object = {}, children = [text('')]): BlockNode => ({
  type: 'image',
  image: {
    name: 'photo2.jpg',
    alternativeText: 'photo2.jpg',
    url: `${ADMIN}/uploads/p_1.jpg`,
    caption: 'Of the file.',
    hash: 'p_1',
    ext: '.jpg',
    provider: 'local',
    provider_metadata: { key: 'x' },
    folderPath: '/1',
    ...more,
  },
  children,
});

const photo: PhotoFacts = {
  documentId: 'p',
  image: {
    ...{ id: 1, url: '/uploads/p_1.jpg', mime: 'image/jpeg', size: 1, bytes: 1, seconds: null },
    ...{ width: 48, height: 32, formats: { small: { url: '/uploads/small_p_1.jpg' } } },
  },
  alternativeText: 'A bridge',
  caption: 'At dawn.',
  ...{ photographer: 'Pia Sample', agency: null, distributor: null, creditLine: null },
  ...{ digitalSourceType: null, takenAt: null, rightsExpire: '2024-02-01' },
  translations: [{ locale: 'uk', alternativeText: 'Міст', caption: null }],
};

const context = {
  settings: {
    timeZone: 'Europe/Kyiv',
    addresses: { article: '', liveBrief: '', author: '' },
    wordsPerMinute: 200,
    disclosures: {},
    staleAudio: 'flag' as const,
  },
  now: Date.parse('2024-02-01T21:59:59Z'),
  publicAddress: 'https://news.example',
  locale: 'en',
  photos: new Map([['p_1', photo]]),
};

function shownImage(block: BlockNode, more: Partial<typeof context> = {}): object | undefined {
  const [shown] = shownBody([block], 'leave out', { ...context, ...more });
  return shown?.image as object | undefined;
}

it('gives a picture what its Photo says', () => {
  expect(shownImage(image())).toEqual({
    ...{ name: 'photo2.jpg', hash: 'p_1', ext: '.jpg', provider: 'local', mime: 'image/jpeg' },
    url: 'https://news.example/uploads/p_1.jpg',
    formats: { small: { url: 'https://news.example/uploads/small_p_1.jpg' } },
    ...{ width: 48, height: 32 },
    alternativeText: 'A bridge',
    caption: 'At dawn. (Photo by Pia Sample)',
  });
});

it.each([
  ['uk', '', 'At dawn. (Фото: Pia Sample)'],
  ['en', 'Typed.', 'Typed. (Photo by Pia Sample)'],
  ['en', 'Typed. (Photo by Pia Sample)', 'Typed. (Photo by Pia Sample)'],
])('captions it in %s, with %j typed in the body', (locale, typed, caption) => {
  expect(shownImage(image({}, [text(typed)]), { locale })).toMatchObject({ caption });
});

it('joins a typed caption of several pieces', () => {
  const link = { type: 'link', url: '/a', children: [text('lin')] };
  expect(shownImage(image({}, [text('A '), link, text('k.')]))).toMatchObject({
    caption: 'A link. (Photo by Pia Sample)',
  });
});

it('has it at the origin of media files', () => {
  const mediaAddress = 'https://media.example';
  const url = 'https://media.example/uploads/p_1.jpg';
  expect(shownImage(image(), { ...context, ...{ mediaAddress } })).toMatchObject({ url });
  const unknown = { ...context, ...{ mediaAddress }, photos: new Map() };
  expect(shownImage(image(), unknown)).toMatchObject({ url });
});

it('leaves a picture out when the rights of its Photo end, unless it is to stay', () => {
  const later = { ...context, now: context.now + 1000 };
  expect(shownBody([paragraph, image()], 'leave out', later)).toEqual([paragraph]);
  expect(shownBody([paragraph, image()], 'keep', later)).toHaveLength(2);
});

it.each([
  ['photo2.jpg', ''],
  [null, ''],
  ['A bridge by day', 'A bridge by day'],
])('without a Photo, shows the alternative text %j as %j', (alternativeText, shown) => {
  expect(shownImage(image({ alternativeText }), { photos: new Map() })).toEqual({
    ...{ name: 'photo2.jpg', hash: 'p_1', ext: '.jpg', provider: 'local' },
    url: 'https://news.example/uploads/p_1.jpg',
    formats: undefined,
    alternativeText: shown,
    caption: 'Of the file.',
  });
});

it('gives a body without pictures back as it is', () => {
  const body = [paragraph];
  expect(shownBody(body, 'leave out', context)).toBe(body);
});
