import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';

type Action = 'read' | 'create' | 'update' | 'publish' | 'unpublish';
type Filters = Record<string, unknown>;

/** The content manager's own judge, which knows roles, conditions, fields and locales. */
interface PermissionChecker {
  can: Record<Action, (entity?: object, field?: string) => boolean>;
  sanitizedQuery: Record<'read', (query: object) => Promise<{ filters?: Filters }>>;
}

/** What the signed-in editor may do with one content type. */
export interface Access {
  user: { id: number; roles?: unknown };
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
export function accessTo(strapi: Core.Strapi, ctx: Context, uid: UID.ContentType): Access {
  const service = strapi
    .plugin('content-manager')
    .service<{ create(options: object): PermissionChecker }>('permission-checker');
  const checker = service.create({ userAbility: ctx.state.userAbility, model: uid });
  const can: Access['can'] = (action, entity, field) => checker.can[action](entity, field);
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

/** What a new entry of this editor would be, for permissions that look at creator and language. */
export function newEntry({ user }: Access, locale: string): object {
  return { locale, createdBy: { id: user.id, roles: user.roles } };
}
