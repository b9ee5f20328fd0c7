import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { hostName } from '../kinds/attribute-names';

type Action = 'read' | 'create' | 'update' | 'delete' | 'publish' | 'unpublish';
type Filters = Record<string, unknown>;

/** Of the fields of a component, not the component itself, do permissions speak. */
export const CREDITED_AUTHORS = 'credits.author';

/** The content manager's own judge, which knows roles, conditions, fields and locales. */
interface PermissionChecker {
  can: Record<Action, (entity?: object, field?: string) => boolean>;
  sanitizedQuery: Record<'read', (query: object) => Promise<{ filters?: Filters }>>;
}

/** Whose request it is, as the admin's own authentication leaves it on a Koa context. */
export interface Requester {
  state: { userAbility?: unknown; user?: unknown };
}

/** What the signed-in editor may do with one content type. */
export interface Access {
  user: { id: number; roles?: unknown };
  /** @param field by the name that its kind has for it */
  can(action: Action, entity?: object, field?: string): boolean;
  /** @throws ForbiddenError (403) */
  demand(action: Action, entity: object): void;
  /** A database filter that keeps what the editor may read. */
  readable(): Promise<Filters>;
}

/**
 * The desk is a second door to the room that the content manager opens: whoever comes through it
 * may do there what their role may do with the type in the content manager, and no more.
 */
export function accessTo(strapi: Core.Strapi, ctx: Requester, uid: UID.ContentType): Access {
  const service = strapi
    .plugin('content-manager')
    .service<{ create(options: object): PermissionChecker }>('permission-checker');
  const checker = service.create({ userAbility: ctx.state.userAbility, model: uid });
  const can: Access['can'] = (action, entity, named) => {
    const field = named && hostName(strapi, uid, named);
    return (
      checker.can[action](entity, field) ||
      partsOf(strapi, uid, field).some((parts) =>
        parts.every((part) => checker.can[action](entity, part))
      )
    );
  };
  return {
    user: ctx.state.user as Access['user'],
    can,
    demand(action, entity) {
      if (!can(action, entity)) throw new errors.ForbiddenError();
    },
    async readable() {
      if (!can('read')) throw new errors.ForbiddenError();
      const { filters } = await checker.sanitizedQuery.read({});
      const query = strapi.get('query-params').transform(uid, { filters }) as { where?: Filters };
      return query.where ?? {};
    },
  };
}

/** A role is granted a component by its parts, `credits.author`: all of them are the component. */
function partsOf(strapi: Core.Strapi, uid: UID.ContentType, field: string | undefined): string[][] {
  const attribute = field === undefined ? undefined : strapi.contentType(uid).attributes[field];
  if (attribute?.type !== 'component') return [];
  const { attributes } = strapi.getModel(attribute.component);
  const shown = Object.entries(attributes).filter(([, part]) => !('private' in part));
  return [shown.map(([name]) => `${field}.${name}`)];
}

/** What a new entry of this editor would be, for permissions that look at creator and language. */
export function newEntry({ user }: Access, locale: string): object {
  return { locale, createdBy: { id: user.id, roles: user.roles } };
}
