import type { Core, UID } from '@strapi/strapi';

import type { DeskInput } from '../../../desk-contract';
import type { Problem } from '../../../domain/facts';
import { paragraphBlocks } from '../../../domain/plain-body';
import { refuse } from '../documents/problems';
import type { Data } from '../documents/write';
import { settings } from '../settings';
import type { Access } from './access';

/** Who may choose what: the editor's access to the three types. */
export interface DeskAccess {
  brief: Access;
  article: Access;
  photo: Access;
}

/** The document service's data for what the desk sent. */
export function briefData({ text, ...input }: DeskInput): Data {
  return { ...input, ...(text !== undefined && { body: paragraphBlocks(text) }) };
}

/**
 * Refuses choices that do not exist or that the editor may not read (which look the same), and
 * fields that the editor's role may not write.
 * @param entity the brief as it is, or as it would be
 * @throws ValidationError (400) with the path of each field
 */
export async function checkChoices(
  strapi: Core.Strapi,
  access: DeskAccess,
  input: DeskInput,
  { action, entity, locale }: { action: 'create' | 'update'; entity: object; locale: string }
): Promise<void> {
  const { contentTypes } = settings(strapi);
  const problems = Object.entries(briefData(input))
    .filter(([name, value]) => isSet(value) && !access.brief.can(action, entity, name))
    .map(([name]) => ({ path: [name], message: 'Your role may not change this field.' }));

  const { article, leadPhoto } = input;
  if (article && !(await exists(strapi, contentTypes.article, access.article, article, locale))) {
    problems.push(missing('article', 'This story no longer exists in this language.'));
  }
  if (leadPhoto && !(await exists(strapi, contentTypes.photo, access.photo, leadPhoto, null))) {
    problems.push(missing('leadPhoto', 'This photo no longer exists.'));
  }
  refuse(problems);
}

function missing(name: string, what: string): Problem & { path: string[] } {
  return { path: [name], message: `${what} Choose another one, or none.` };
}

async function exists(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  access: Access,
  documentId: string,
  locale: string | null
): Promise<boolean> {
  if (!access.can('read')) return false;
  const found = await strapi.db.query(uid).count({
    where: { $and: [await access.readable(), { documentId, ...(locale !== null && { locale }) }] },
  });
  return found > 0;
}

/** An unticked box and an empty choice ask for nothing. */
function isSet(value: unknown): boolean {
  return value !== null && value !== false;
}
