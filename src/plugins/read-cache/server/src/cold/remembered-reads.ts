import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { Memo } from './memo';

interface PermissionService {
  findPublicPermissions(): Promise<unknown[]>;
}

interface LocalesService {
  getDefaultLocale(): Promise<string | null>;
}

interface Permission {
  action: string;
}

/** What Strapi reads again for every request, though it hardly ever changes. */
export function rememberReads(strapi: Core.Strapi, memo: Memo): void {
  rememberPublicPermissions(strapi, memo);
  rememberAbilities(strapi);
  rememberDefaultLocale(strapi, memo);
  rememberCounts(strapi, memo);
}

function rememberPublicPermissions(strapi: Core.Strapi, memo: Memo): void {
  const service = strapi.plugin('users-permissions')?.service('permission') as
    PermissionService | undefined;
  if (!service) return;
  const find = service.findPublicPermissions.bind(service);
  service.findPublicPermissions = () => memo.remember('public permissions', find);
}

/** An ability follows from its actions alone, unless conditions come with them. */
function rememberAbilities(strapi: Core.Strapi): void {
  const { engine } = strapi.contentAPI.permissions;
  const generate = engine.generateAbility.bind(engine);
  type Ability = Awaited<ReturnType<typeof generate>>;
  const known = new LRUCache<string, Ability & object>({ max: 50 });
  engine.generateAbility = async (permissions, options) => {
    const isPlain = options === undefined && permissions.every(isAction);
    if (!isPlain) return generate(permissions, options);
    const key = permissions.map(({ action }) => action).join('\n');
    const before = known.get(key);
    if (before) return before;
    const ability = await generate(permissions, options);
    known.set(key, ability);
    return ability;
  };
}

function isAction(permission: object): permission is Permission {
  return Object.keys(permission).every((name) => name === 'action');
}

function rememberDefaultLocale(strapi: Core.Strapi, memo: Memo): void {
  const service = strapi.plugin('i18n')?.service('locales') as LocalesService | undefined;
  if (!service) return;
  const find = service.getDefaultLocale.bind(service);
  service.getDefaultLocale = () => memo.remember('default locale', find);
}

/** What a page is asked with and its total does not follow from. */
const OF_THE_PAGE = [
  'start',
  'limit',
  'page',
  'pageSize',
  'pagination',
  'after',
  'sort',
  'fields',
  'populate',
];

/**
 * Counting is the one part of a list that takes longer the more there is: all pages share one total. Only what the anonymous
 * public counts is remembered: what somebody may count can depend on who it is.
 */
function rememberCounts(strapi: Core.Strapi, memo: Memo): void {
  strapi.documents.use((context, next) => {
    if (context.action !== 'count' || !isAnonymous(strapi)) return next();
    const counted = Object.entries(context.params ?? {}).filter(
      ([name]) => !OF_THE_PAGE.includes(name)
    );
    const key = `count ${context.uid} ${JSON.stringify(counted)}`;
    const find = async (): Promise<unknown> => next();
    return memo.remember(key, find) as ReturnType<typeof next>;
  });
}

function isAnonymous(strapi: Core.Strapi): boolean {
  const auth = strapi.requestContext.get()?.state?.auth as
    { strategy?: { name?: string }; credentials?: unknown } | undefined;
  return auth?.strategy?.name === 'users-permissions' && !auth.credentials;
}
