import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { ArticleComputed } from '../../../src/plugins/newsroom/contract';
import { createApiToken } from '../../support/api-token';
import { bootNewsroom, type Newsroom } from '../../support/boot';
import { type Factories, factories } from '../../support/factories';
import { graphqlClient } from '../../support/graphql';
import { type HttpClient, httpClient } from '../../support/http';
import { root } from '../../support/root';
import type { CausedEvent } from '../publications/folded-log';
import { polish } from './polish';

let newsroom: Newsroom;
let client: HttpClient;
let make: Factories;

beforeAll(async () => {
  newsroom = await bootNewsroom({
    pluginConfig: { newsroom: { languages: { pl: polish, be: 'uk' } } },
  });
  client = httpClient(newsroom.url, await createApiToken(newsroom.strapi));
  make = factories(client);
  const locales = newsroom.strapi.plugin('i18n').service('locales');
  for (const code of ['pl', 'be', 'de']) await locales.create({ code, name: code });
});
afterAll(() => newsroom.stop());

/** A story of two, at 17:25 of 1 February 2024, corrected, with a photo. */
async function story(locale: string): Promise<string> {
  const authors = [
    await make.author({ name: 'Anna Sample' }),
    await make.author({ name: 'Jan Sample' }),
  ];
  const leadPhoto = await make.photo({ photographer: 'Ewa Sample', agency: 'Sample Agency' });
  const { documentId } = await make.article(
    {
      title: `Story in ${locale}`,
      credits: authors.map((author) => ({ author: author.documentId, role: 'author' })),
      leadPhoto: leadPhoto.documentId,
      datePublished: '2024-02-01T15:25:00.000Z',
      corrections: [{ kind: 'correction', text: 'It was Tuesday.' }],
    },
    `?locale=${locale}&status=published`
  );
  return documentId;
}

it('is the one that the guide shows', () => {
  const own = readFileSync(path.join(root, 'tests/integration/languages/polish.ts'), 'utf8');
  const code = own.slice(own.indexOf('const MONTHS'));
  expect(readFileSync(path.join(root, 'docs/guides/languages.md'), 'utf8')).toContain(code);
});

const WORDS = {
  pl: {
    line: 'Anna Sample i Jan Sample',
    credit: 'Autorzy: Anna Sample, Jan Sample',
    display: '1 lutego 2024, 17:25',
    photo: 'Fot. Ewa Sample/Sample Agency',
    label: 'Sprostowanie',
    reading: '1 min czytania',
  },
  be: {
    line: 'Anna Sample і Jan Sample',
    credit: 'Автори: Anna Sample, Jan Sample',
    display: '1 лютого 2024, 17:25',
    photo: 'Фото: Ewa Sample/Sample Agency',
    label: 'Виправлення',
    reading: '1 хв читання',
  },
  de: {
    line: 'by Anna Sample and Jan Sample',
    credit: 'Authors: Anna Sample, Jan Sample',
    display: 'February 1, 2024 5:25 PM',
    photo: 'Photo by Ewa Sample/Sample Agency',
    label: 'Correction',
    reading: '1 min read',
  },
};

it.each(Object.entries(WORDS))(
  'a story in %s, in REST, GraphQL and the event',
  async (locale, words) => {
    const documentId = await story(locale);
    const said = ({
      byline,
      timestamps,
      photo,
      correctionNotes,
      readingTime,
    }: ArticleComputed) => ({
      line: byline?.line,
      credit: byline?.credit,
      display: timestamps.published?.display,
      photo: photo?.credit,
      label: correctionNotes[0]?.label,
      reading: readingTime.text,
    });
    const { body } = await httpClient(newsroom.url).get<{ data: ArticleComputed }>(
      `/api/articles/${documentId}?locale=${locale}`
    );
    expect(said(body.data)).toEqual(words);
    const { data } = await graphqlClient(newsroom.url)<{ article: ArticleComputed }>(
      `query ($id: ID!, $locale: I18NLocaleCode) { article(documentId: $id, locale: $locale) {
      byline { line credit } timestamps { published { display } } photo { credit }
      correctionNotes { label } readingTime { text } } }`,
      { id: documentId, locale }
    );
    expect(said(data.article)).toEqual(words);
    const events = await client.get<{ data: CausedEvent[] }>(
      '/api/events?type=article.published&limit=500'
    );
    const [event] = events.body.data.filter((one) => one.data.documentId === documentId);
    expect(said(event?.data as unknown as ArticleComputed)).toEqual(words);
  }
);
