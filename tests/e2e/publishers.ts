import { blocks } from '../support/factories';
import type { Office } from './office';

/** The page "Downstream publishers" of the settings. */
export const PUBLISHERS = '/admin/settings/outbox';
const ARTICLES = '/content-manager/collection-types/api::article.article';
export const AUTHORS = '/content-manager/collection-types/api::author.author';

/** A downstream publisher as the admin answers it, as far as the stories look. */
export interface Publisher {
  id: number;
  name: string;
  secret: string;
}

export interface Author {
  id: number;
  documentId: string;
}

/** @throws with the answer when it is refused */
export async function addPublisher(
  { staff }: Office,
  name: string,
  url: string
): Promise<Publisher> {
  const { status, text, body } = await staff.admin.post<{ data: Publisher }>('/outbox/endpoints', {
    name,
    url,
  });
  if (status !== 201) throw new Error(`The publisher was refused: ${text}`);
  return body.data;
}

/** Nobody is told any more, so that the next story's news goes to its own publishers only. */
export async function removePublishers({ staff }: Office): Promise<void> {
  const { body } = await staff.admin.get<{ data: Publisher[] }>('/outbox/endpoints');
  for (const { id } of body.data) await staff.admin.del(`/outbox/endpoints/${id}`);
}

/** @returns the new secret; the old one stays valid for an hour */
export async function rotateSecret({ staff }: Office, id: number): Promise<string> {
  const { status, text, body } = await staff.admin.post<{ data: Publisher }>(
    `/outbox/endpoints/${id}/rotate`,
    { keepOldForSeconds: 3600 }
  );
  if (status !== 200) throw new Error(`Rotating was answered with ${status}: ${text}`);
  return body.data.secret;
}

/** Which is one event. */
export async function makeAuthor({ staff }: Office, name: string): Promise<Author> {
  const { status, text, body } = await staff.admin.post<{ data: Author }>(AUTHORS, {
    name,
    listed: true,
  });
  if (status !== 201) throw new Error(`The author was refused: ${text}`);
  return body.data;
}

/** An article that may be published, and its author: the publishers are told of the author only. */
export function draftArticle(office: Office, title: string): Promise<string> {
  return makeArticle(office, title, '', 201);
}

/** An article that readers have, and its author: two events. */
export function publishArticle(office: Office, title: string): Promise<string> {
  return makeArticle(office, title, '/actions/publish', 200);
}

async function makeArticle(
  office: Office,
  title: string,
  action: string,
  expected: number
): Promise<string> {
  const author = await makeAuthor(office, `Author of ${title}`);
  const { status, text, body } = await office.staff.admin.post(`${ARTICLES}${action}?locale=en`, {
    title,
    body: blocks('Text.'),
    credits: [{ author: { connect: [author] }, role: 'author' }],
  });
  if (status !== expected) throw new Error(`The article was answered with ${status}: ${text}`);
  return body.data.documentId;
}

/** Where an article is edited. */
export function articleForm(documentId: string): string {
  return `/admin${ARTICLES}/${documentId}?plugins[i18n][locale]=en`;
}
