import { aheadProblems } from '../../../domain/ahead';
import { bodyPictureProblems } from '../../../domain/picture-publish-check';
import { articleProblems } from '../../../domain/publish-check';
import { addressProblem } from '../../../domain/safe-url';
import { unsafeText } from '../../../domain/text-safety';
import { readNewsroomTime } from '../../../domain/time-input';
import {
  badParameter,
  noField,
  noLanguage,
  REFUSALS,
  tooLong,
} from '../../../domain/desk-refusals';
import { readRefusal } from './read-refusal';

const nothing = {
  title: null,
  body: null,
  credits: [{ role: null, creditedAs: null, author: null }],
  bylineOverride: null,
  leadPhoto: null,
  audio: null,
  locale: 'en',
};
const track = { file: null, voiceConsent: null, disclosureOverride: null, textFingerprint: null };

it('knows every sentence of the publish check', () => {
  const problems = [
    ...articleProblems({ ...nothing, audio: { ...track, production: null } }),
    ...articleProblems({
      ...nothing,
      bylineOverride: '{1} and {2}',
      leadPhoto: { creditLine: null, photographer: null, agency: null, distributor: null } as never,
      audio: { ...track, production: 'cloned-voice' },
    }),
  ];
  const keys = problems.map(({ message }) => readRefusal(message)?.key);
  expect(new Set(keys)).toEqual(
    new Set([
      'refusal.audio.consent',
      'refusal.audio.file',
      'refusal.audio.production',
      'refusal.body',
      'refusal.credit.author',
      'refusal.credits',
      'refusal.override',
      'refusal.photo',
      'refusal.title',
    ])
  );
});

it('knows why a picture in the text cannot be published', () => {
  const image = { name: 'x.jpg', hash: 'x', provider: 'aws-s3' };
  const body = [{ type: 'image', image }] as never;
  const photo = { photographer: 'Pia Sample', alternativeText: null, translations: [] };
  const refusals = [
    bodyPictureProblems(body, new Map(), 'en'),
    bodyPictureProblems(body, new Map([['x', { ...photo, photographer: null } as never]]), 'en'),
    bodyPictureProblems(body, new Map([['x', photo as never]]), 'en'),
    bodyPictureProblems(
      [{ type: 'image', image: { ...image, provider: 'local' } }],
      new Map(),
      'en'
    ),
  ].map(([problem]) => readRefusal(problem?.message ?? ''));
  expect(refusals).toEqual(
    ['photo', 'credit', 'description', 'elsewhere'].map((kind) => ({
      key: `refusal.body-picture.${kind}`,
      values: { name: 'x.jpg' },
    }))
  );
});

it.each([
  ['2024-03-31T03:30', 'refusal.time.gap', { clock: '2024-03-31T03:30', zone: 'Europe/Kyiv' }],
  ['2024-10-27T03:30', 'refusal.time.twice', { clock: '2024-10-27T03:30', zone: 'Europe/Kyiv' }],
  ['2024-02-30T10:00', 'refusal.time', {}],
  ['soon', 'refusal.time', {}],
  [5, 'refusal.time', {}],
])('knows why %s is no time', (value, key, values) => {
  const read = readNewsroomTime(value, 'Europe/Kyiv');
  expect(readRefusal(read.ok ? '' : read.message)).toEqual({ key, values });
});

it.each([
  ['"x" is taken. "x-2" is free.', 'refusal.slug.taken', { slug: 'x', free: 'x-2' }],
  ['Shorten this to 255 characters; it has 300.', 'refusal.long', { most: '255', count: '300' }],
  [unsafeText('a\u0000') ?? '', 'refusal.character', { place: '2', code: 'U+0000' }],
  ['3 errors occurred', 'refusal.several', { count: '3' }],
])('reads the values of %j', (message, key, values) => {
  expect(readRefusal(message)).toEqual({ key, values });
});

it.each([
  ['javascript:x', 'refusal.address.scheme', { scheme: 'javascript:' }],
  ['//x', 'refusal.address.whole', {}],
  ['https://a\u202e.b', 'refusal.address.hidden', {}],
])('knows why %j is no address', (address, key, values) => {
  expect(readRefusal(addressProblem(address) ?? '')).toEqual({ key, values });
});

it('knows why a story cannot be published under a time that has not come', () => {
  const [problem] = aheadProblems(300_001, 0);
  expect(readRefusal(problem?.message ?? '')?.key).toBe('refusal.time.ahead');
});

it("knows every sentence of the live desk's own", () => {
  const sentences = [
    ...Object.values(REFUSALS),
    tooLong(12, 255),
    noField('slug', ['title', 'text']),
    noLanguage(['en', 'uk']),
    badParameter('limit', 'Give a whole number from 1 to 500.'),
  ];
  const unknown = sentences.filter((sentence) => !readRefusal(sentence)?.key.includes('.desk.'));
  expect(unknown).toEqual([]);
  expect(readRefusal(tooLong(12, 255))?.values).toEqual({ excess: '12', most: '255' });
});

it("leaves Strapi's own sentences alone", () => {
  expect(readRefusal('title must be at least 3 characters')).toBeNull();
});
