import type { Core, UID } from '@strapi/strapi';

import { dayOf } from '../../../domain/newsroom-day';
import { newsroomType, settings } from '../settings';
import { PUBLICATION } from './models/publication';
import type { Find, Found } from './finds';
import { isShownSql, type Source } from './shown-by';
import { isDrafted } from './subject';
import { inTables } from './tables';

/** Documents of a type that are public and not in the store, as at the first start. */
export function missing(strapi: Core.Strapi, uid: UID.ContentType): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select t.id, '${uid}' as subject, t.document_id as subject_id from ${nameOf(uid)} t
          where t.id > ? and ${isPublic(strapi, uid)} and not exists (
            select 1 from ${nameOf(PUBLICATION)} p where p.subject = ? and p.row_id = t.id)
          order by t.id limit ${limit}`,
        [after, uid]
      )
    );
}

/** Documents of a type that are in the store and no longer public, as after an import. */
export function left(strapi: Core.Strapi, uid: UID.ContentType): Find {
  return (after, limit) =>
    inTables(strapi, ({ nameOf, rows }) =>
      rows<Found>(
        `select p.id, p.subject, p.subject_id from ${nameOf(PUBLICATION)} p
          where p.id > ? and p.subject = ? and not exists (
            select 1 from ${nameOf(uid)} t where t.id = p.row_id and ${isPublic(strapi, uid)})
          order by p.id limit ${limit}`,
        [after, uid]
      )
    );
}

/** Authors or photos that are shown although nothing public shows them, or hidden although it does. */
export function misjudged(strapi: Core.Strapi, source: Source): Find {
  return (after, limit) =>
    inTables(strapi, (tables) =>
      tables.rows<Found>(
        `select t.id, '${source.uid}' as subject, t.document_id as subject_id
          from ${tables.nameOf(source.uid)} t
          where t.id > ? and (t.is_shown is true) <> ${isShownSql(tables, source, 't')}
          order by t.id limit ${limit}`,
        [after]
      )
    );
}

/** What makes a row, `t`, one that readers can see. */
function isPublic(strapi: Core.Strapi, uid: UID.ContentType): string {
  if (isDrafted(strapi, uid)) return 't.published_at is not null';
  const type = newsroomType(strapi, uid);
  if (type === 'author') return 't.is_shown is true';
  if (type !== 'photo') return '1 = 1';
  const today = dayOf(Date.now(), settings(strapi).timeZone);
  return `t.is_shown is true and (t.rights_expire is null or t.rights_expire >= '${today}')`;
}
