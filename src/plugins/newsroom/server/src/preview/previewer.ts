import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Requester } from '../desk/access';
import { PASS_COOKIE, readPass } from './preview-pass';

interface PermissionEngine {
  engine: { generateUserAbility(user: object): Promise<unknown> };
}

/**
 * The editor whose browser asks for a preview, with the permissions they have at this moment.
 * @returns `null` for anybody else: no pass, a session that has ended, an account that is blocked
 */
export async function previewer(strapi: Core.Strapi, ctx: Context): Promise<Requester | null> {
  const pass = readPass(strapi, ctx.cookies.get(PASS_COOKIE, { signed: false }));
  if (!pass) return null;
  const sessions = strapi.sessionManager('admin');
  if (!(await sessions.isSessionActive(pass.sessionId))) return null;
  const user: { isActive: boolean; blocked: boolean } | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: pass.userId }, populate: ['roles'] });
  if (!user?.isActive || user.blocked) return null;
  const { engine } = strapi.service('admin::permission') as unknown as PermissionEngine;
  return { state: { user, userAbility: await engine.generateUserAbility(user) } };
}
