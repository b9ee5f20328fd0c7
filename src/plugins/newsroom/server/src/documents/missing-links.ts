import type { Schema, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import type { Problem } from '../../../domain/refusal';
import { mapAttributes } from './attribute-values';
import { refuse } from './problems';
import { isLocalised, type Write } from './write';

interface Link {
  path: Problem['path'];
  target: UID.ContentType;
  documentId: string;
  locale: string | null;
}

/**
 * Strapi refuses a link to a document that does not exist, but not on its field (5.54: `Document with
 * id "…", locale "null" not found`). Looks which of the links it was, once it has been refused.
 * @throws ValidationError (400) with the path of each such link
 */
export async function refuseMissingLinks(write: Write, error: unknown): Promise<void> {
  if (!(error instanceof errors.ValidationError) || Array.isArray(error.details?.errors)) return;
  const problems: Problem[] = [];
  for (const { path, target, documentId, locale } of await linksOf(write)) {
    const where = { documentId, ...(locale !== null && { locale }) };
    if ((await write.strapi.db.query(target).count({ where })) > 0) continue;
    problems.push({ path, code: 'relation.missing', values: { documentId } });
  }
  refuse(problems);
}

async function linksOf(write: Write): Promise<Link[]> {
  const { strapi, uid, params } = write;
  const own = await write.locale();
  const links: Link[] = [];
  mapAttributes(strapi, uid, params.data ?? {}, (attribute, value, path) => {
    const target = targetOf(attribute);
    if (target === null) return value;
    const isTranslated = isLocalised(strapi, target);
    for (const { documentId, locale } of references(value)) {
      links.push({ path, target, documentId, locale: isTranslated ? (locale ?? own) : null });
    }
    return value;
  });
  return links;
}

function targetOf(attribute: Schema.Attribute.AnyAttribute): UID.ContentType | null {
  if (attribute.type !== 'relation' || !('target' in attribute)) return null;
  return typeof attribute.target === 'string' ? attribute.target : null;
}

/** The documents that a value of a relation asks for; row ids are not looked at. */
function references(value: unknown): Array<{ documentId: string; locale?: string | null }> {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value === 'string') return /^\d+$/.test(value) ? [] : [{ documentId: value }];
  if (typeof value !== 'object' || value === null) return [];
  const { documentId, locale, connect, set } = value as Record<string, unknown>;
  if (typeof documentId !== 'string') return [...references(connect), ...references(set)];
  return [{ documentId, ...(typeof locale === 'string' && { locale }) }];
}
