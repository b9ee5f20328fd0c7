import type { Locator, Page, Response } from 'playwright-core';

import type { HttpClient } from '../support/http';
import { blocks } from '../support/factories';
import { tinyJpeg, tinyMp3 } from '../support/files';
import { goTo } from './panel';

const TYPES = '/content-manager/collection-types';

export const ARTICLE = 'api::article.article';
export const BRIEF = 'api::live-brief.live-brief';
export const PHOTO = 'api::photo.photo';

/** The samples of the stories about the edit view, made as the panel itself makes them. */
export interface Samples {
  author: string;
  photo: string;
  /** A photo that nobody is credited for. */
  uncredited: string;
  /** Files of the media library. */
  image: number;
  audio: number;
}

export async function makeSamples(admin: HttpClient): Promise<Samples> {
  const author = await create(admin, 'api::author.author', '', {
    name: 'Ann Sample',
    translations: [{ locale: 'uk', name: 'Ганна Зразок' }],
  });
  const image = await upload(admin, 'sample.jpg', 'image/jpeg', tinyJpeg);
  const photo = { image, alternativeText: 'A bridge' };
  return {
    author,
    photo: await create(admin, PHOTO, '', {
      ...photo,
      name: 'Bridge',
      caption: 'The bridge at dawn.',
      photographer: 'Pia Sample',
    }),
    uncredited: await create(admin, PHOTO, '', { ...photo, name: 'Nameless view' }),
    image,
    audio: await upload(admin, 'sample.mp3', 'audio/mpeg', tinyMp3),
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

/** @returns the number of the file in the media library */
export async function upload(
  admin: HttpClient,
  name: string,
  type: string,
  bytes: Buffer<ArrayBuffer>
): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([bytes], { type }), name);
  const { status, text, body: files } = await admin.post<Array<{ id: number }>>('/upload', form);
  const [file] = files;
  if (status !== 201 || !file) throw new Error(`Uploading was answered with ${text}`);
  return file.id;
}

/** Opens the edit view of an entry, `create` for a new one, and waits for the panel. */
export async function edit(
  page: Page,
  uid: string,
  documentId: string,
  locale = 'en'
): Promise<Locator> {
  await goTo(page, `/admin${TYPES}/${uid}/${documentId}?plugins[i18n][locale]=${locale}`);
  const panel = page.getByRole('region', { name: /What readers will get|Що побачать читачі/ });
  await panel.locator('dl').waitFor();
  return panel;
}

/**
 * Presses Save and waits until the form shows what is stored: Strapi reads the entry again after a
 * save, and would put that over what is typed in between.
 *
 * @returns the id of the entry
 */
export async function save(page: Page): Promise<string> {
  let isSaved = false;
  const saved = page.waitForResponse((answer) => {
    isSaved ||= isOfEntry(answer) && answer.request().method() !== 'GET';
    return isSaved;
  });
  const readAgain = page.waitForResponse(
    (answer) => isSaved && isOfEntry(answer) && answer.request().method() === 'GET'
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const answer = await saved;
  if (!answer.ok()) throw new Error(`Saving was answered with ${await answer.text()}`);
  const { data } = (await answer.json()) as { data: { documentId: string } };
  await page.waitForURL((address) => address.pathname.endsWith(data.documentId));
  await readAgain;
  await page.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor();
  return data.documentId;
}

/** Not of a relation or of a list. */
function isOfEntry(answer: Response): boolean {
  return /\/content-manager\/collection-types\/[^/]+(?:\/\w+)?$/.test(
    new URL(answer.url()).pathname
  );
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
