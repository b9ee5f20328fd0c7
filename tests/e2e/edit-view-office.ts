import type { Locator, Page } from 'playwright-core';

import type { HttpClient, Json } from '../support/http';
import { blocks } from '../support/factories';
import { tinyJpeg } from '../support/files';

const TYPES = '/content-manager/collection-types';

export const ARTICLE = 'api::article.article';
export const BRIEF = 'api::live-brief.live-brief';

/** The samples of the stories about the edit view, made as the panel itself makes them. */
export interface Samples {
  author: string;
  photo: string;
  /** A photo that nobody is credited for. */
  uncredited: string;
}

export async function makeSamples(admin: HttpClient): Promise<Samples> {
  const author = await create(admin, 'api::author.author', '', {
    name: 'Ann Sample',
    translations: [{ locale: 'uk', name: 'Ганна Зразок' }],
  });
  const image = await upload(admin);
  const photo = { image, alternativeText: 'A bridge' };
  return {
    author,
    photo: await create(admin, 'api::photo.photo', '', {
      ...photo,
      name: 'Bridge',
      caption: 'The bridge at dawn.',
      photographer: 'Pia Sample',
    }),
    uncredited: await create(admin, 'api::photo.photo', '', { ...photo, name: 'Nameless view' }),
  };
}

/** A draft article that may be published, with the given changes. */
export function makeArticle(
  admin: HttpClient,
  { author }: Samples,
  fields: object = {},
  locale = 'en'
): Promise<string> {
  return create(admin, ARTICLE, `?locale=${locale}`, {
    title: 'The bridge opens',
    body: blocks('It opened today.'),
    credits: [{ author, role: 'author' }],
    ...fields,
  });
}

export async function create(
  admin: HttpClient,
  uid: string,
  query: string,
  data: object
): Promise<string> {
  const answer = await admin.post(`${TYPES}/${uid}${query}`, data);
  if (answer.status !== 201) throw new Error(`Creating was answered with ${answer.text}`);
  return answer.body.data.documentId;
}

async function upload(admin: HttpClient): Promise<Json | undefined> {
  const form = new FormData();
  form.append('files', new Blob([tinyJpeg], { type: 'image/jpeg' }), 'sample.jpg');
  const answer = await admin.post<Array<{ id: Json }>>('/upload', form);
  if (answer.status !== 201) throw new Error(`Uploading was answered with ${answer.text}`);
  return answer.body[0]?.id;
}

/** Opens the edit view of an entry, `create` for a new one, and waits for the panel. */
export async function edit(
  page: Page,
  uid: string,
  documentId: string,
  locale = 'en'
): Promise<Locator> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/admin${TYPES}/${uid}/${documentId}?plugins[i18n][locale]=${locale}`);
  const panel = page.getByRole('region', { name: /What readers will get|Що отримають читачі/ });
  await panel.locator('dl').waitFor();
  return panel;
}

/** The text of one line of the panel. */
export function fact(panel: Locator, label: string): Locator {
  return panel
    .locator('dt', { hasText: new RegExp(`^${label}$`) })
    .locator('xpath=..')
    .locator('dd');
}

export function title(page: Page): Locator {
  return page.locator('input[name=title]');
}

export function body(page: Page): Locator {
  return page.locator('[contenteditable=true]').first();
}
