import type { Core } from '@strapi/strapi';

import { PUBLICATION } from './models/publication';
import { TAG } from './models/tag';
import type { Source } from './shown-by';
import { inTables, type PublicationRow } from './tables';

export type Found = Pick<PublicationRow, 'id' | 'subject' | 'subject_id'>;

/** Publications behind an id, in the order of their ids. */
export type Find = (after: number, limit: number) => Promise<Found[]>;

/**
 * By what they were made of.
 * @param but the id of the document that has changed: it was made anew with the change
 */
export function taggedWith(strapi: Core.Strapi, tag: string, but: string | null): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select p.id, p.subject, p.subject_id from ${nameOf(TAG)} t
          join ${nameOf(PUBLICATION)} p on p.id = t.publication
          where t.tag = ? and t.publication > ? and p.subject_id <> ?
          order by t.publication limit ${limit}`,
        [tag, after, but ?? '']
      )
    );
}

/** By a condition on their own row. */
export function where(
  strapi: Core.Strapi,
  condition: string,
  values: readonly (string | number)[]
): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select id, subject, subject_id from ${nameOf(PUBLICATION)}
          where ${condition} and id > ? order by id limit ${limit}`,
        [...values, after]
      )
    );
}

/** One document, whether it has a publication or not. */
export function itself({ uid }: Source, documentId: string): Find {
  return (after) =>
    Promise.resolve(after > 0 ? [] : [{ id: 1, subject: uid, subject_id: documentId }]);
}
