import type { Core, UID } from '@strapi/strapi';

import type { DeskInput } from '../../../desk-contract';
import { paragraphBlocks } from '../../../domain/plain-body';
import type { Problem } from '../../../domain/refusal';
import { refuse } from '../documents/problems';
import type { Data } from '../documents/write';
import { settings } from '../settings';
import type { Access } from './access';

/** What the editor may do: on the desk, and with the three types. */
export interface DeskAccess {
  brief: Access;
  article: Access;
  photo: Access;
  /** Whether the desk itself lets this editor publish and change. */
  mayPublish: boolean;
}

/** The document service's data for what the desk sent. */
export function briefData({ text, ...input }: DeskInput): Data {
  return { ...input, ...(text !== undefined && { body: paragraphBlocks(text) }) };
}

/**
 * Refuses choices that do not exist or that the editor may not read (which look the same), and
 * fields that the editor's role may not write.
 * @param input of a change, only what differs from the brief
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
  const problems: Problem[] = Object.entries(briefData(input))
    .filter(([, value]) => action === 'update' || isSet(value))
    .filter(([name]) => !access.brief.can(action, entity, name))
    .map(([name]) => ({ path: [name], code: 'desk.field-forbidden', values: {} }));

  const { article, leadPhoto } = input;
  if (article && !(await exists(strapi, contentTypes.article, access.article, article, locale))) {
    problems.push({ path: ['article'], code: 'desk.story-gone', values: {} });
  }
  if (leadPhoto && !(await exists(strapi, contentTypes.photo, access.photo, leadPhoto, null))) {
    problems.push({ path: ['leadPhoto'], code: 'desk.photo-gone', values: {} });
  }
  refuse(problems);
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

/** In a new brief, an unticked box and an empty choice ask for nothing. */
function isSet(value: unknown): boolean {
  return value !== null && value !== false;
}
