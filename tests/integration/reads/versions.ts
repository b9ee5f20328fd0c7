import type { Newsroom } from '../../support/boot';
import { type Factories, type Made, blocks } from '../../support/factories';
import type { HttpClient } from '../../support/http';

/** One version of an article, and what its computed fields hold among other things. */
export interface Version {
  documentId: string;
  locale: string;
  status: 'draft' | 'published';
}

export interface Cast {
  reporter: Made;
  desk: Made;
  photo: Made;
}

type AiCase = [production: string, aiAssisted: boolean, code: string];

const AI_CASES: AiCase[] = [
  ['human-recording', false, 'digitalCapture'],
  ['ai-enhanced-recording', true, 'algorithmicallyEnhanced'],
  ['synthetic-voice', true, 'trainedAlgorithmicMedia'],
  ['cloned-voice', true, 'trainedAlgorithmicMedia'],
  ['mixed', true, 'compositeSynthetic'],
];

const CREDIT = 'Photo by Sample Photographer/Sample Agency';

/** By name of the version: a part of what is to be read, wherever it is read. */
export const EXPECTED: [name: string, expected: object][] = [
  [
    'two authors, an editor and a photo',
    {
      byline: {
        text: 'Sample Reporter and The desk',
        credit: 'Authors: Sample Reporter, The desk',
        contributors: [{ kind: 'person' }, { kind: 'desk', name: 'The desk' }, { role: 'editor' }],
      },
      photo: { caption: 'A sample field.', credit: CREDIT },
      audio: null,
    },
  ],
  ['the draft of that', { byline: { text: 'Sample Reporter' }, photo: null }],
  [
    'its Ukrainian version',
    {
      byline: { text: 'Зразкова Репортерка', line: 'Зразкова Репортерка' },
      photo: { caption: 'Поле.', credit: 'Фото: Sample Photographer/Sample Agency' },
      readingTime: { words: 2, text: '1 хв читання' },
    },
  ],
  ['a byline override', { byline: { text: 'Sample Reporter, edited by The Sample News desk' } }],
  [
    'a desk alone',
    {
      byline: { line: 'by The Sample News desk' },
      timestamps: { published: { utc: '2024-02-01T15:25:00.000Z', day: '2024-02-01' } },
    },
  ],
  ['an expired photo', { photo: null }],
  ...AI_CASES.map(([production, aiAssisted, code]): [string, object] => [
    `audio: ${production}`,
    {
      audio: {
        production,
        aiAssisted,
        disclosure: aiAssisted ? 'This audio is created with AI assistance' : null,
        digitalSourceType: `http://cv.iptc.org/newscodes/digitalsourcetype/${code}`,
        stale: false,
      },
    },
  ]),
  ['stale audio', { audio: { stale: true } }],
  [
    'nothing but a title',
    { byline: null, photo: null, audio: null, bodyHtml: null, timestamps: { published: null } },
  ],
];

export async function makeCast(make: Factories): Promise<Cast> {
  const photo = await make.photo({
    caption: 'A sample field.',
    agency: 'Sample Agency',
    translations: [{ locale: 'uk', alternativeText: 'Зелений прямокутник', caption: 'Поле.' }],
  });
  const reporter = await make.author({
    name: 'Sample Reporter',
    portrait: photo.documentId,
    translations: [{ locale: 'uk', name: 'Зразкова Репортерка' }],
  });
  const desk = await make.author({ name: 'The Sample News desk', kind: 'desk' });
  return { photo, reporter, desk };
}

export const credit = (author: Made, fields: object = {}) => ({
  author: author.documentId,
  ...fields,
});

/** Makes every version of `EXPECTED`. */
export async function makeVersions(
  newsroom: Newsroom,
  client: HttpClient,
  make: Factories,
  { reporter, desk, photo }: Cast
): Promise<Record<string, Version>> {
  const versions: Record<string, Version> = {};
  const keep = (name: string, documentId: string, locale = 'en', status = 'published') => {
    versions[name] = { documentId, locale, status } as Version;
  };
  const article = async (name: string, fields: object, query = '') => {
    const made = await make.article({ credits: [credit(reporter)], ...fields }, query);
    keep(name, made.documentId);
    return made.documentId;
  };

  const first = await article('two authors, an editor and a photo', {
    leadPhoto: photo.documentId,
    credits: [
      credit(reporter),
      credit(desk, { creditedAs: 'The desk' }),
      credit(desk, { role: 'editor' }),
    ],
  });
  await change(client, `${first}?locale=uk&status=published`, {
    title: 'Зразок',
    body: blocks('Один два.'),
    credits: [credit(reporter)],
    leadPhoto: photo.documentId,
  });
  keep('its Ukrainian version', first, 'uk');
  await change(client, `${first}?status=draft`, { credits: [credit(reporter)], leadPhoto: null });
  keep('the draft of that', first, 'en', 'draft');

  await article('a byline override', {
    bylineOverride: '{1}, edited by {2}',
    credits: [credit(reporter), credit(desk, { role: 'editor' })],
  });
  await article('a desk alone', { credits: [credit(desk)], datePublished: '2024-02-01T17:25' });
  await makePhotoExpire(newsroom, make, (leadPhoto) => article('an expired photo', { leadPhoto }));
  for (const [production] of AI_CASES) {
    const audioTrack = await make.audioTrack({ production, voiceConsent: true });
    await article(`audio: ${production}`, { audioTrack });
  }
  const stale = await article('stale audio', { audioTrack: await make.audioTrack() });
  await change(client, `${stale}?status=published`, { body: blocks('Changed since.') });
  const bare = await make.article({ body: null, credits: [] }, '?status=draft');
  keep('nothing but a title', bare.documentId, 'en', 'draft');
  return versions;
}

/** A story is published with a licence that runs out afterwards; only time does that. */
async function makePhotoExpire(
  newsroom: Newsroom,
  make: Factories,
  use: (leadPhoto: string) => Promise<unknown>
): Promise<void> {
  const { documentId, id } = await make.photo();
  await use(documentId);
  await newsroom.strapi.db
    .query('api::photo.photo')
    .update({ where: { id }, data: { rightsExpire: '2020-01-01' } });
}

async function change(client: HttpClient, address: string, data: object): Promise<void> {
  const answer = await client.put(`/api/articles/${address}`, { data });
  if (answer.status !== 200) throw new Error(`PUT ${address} was answered with ${answer.text}`);
}
