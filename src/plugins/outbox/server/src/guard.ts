import type { Core } from '@strapi/strapi';

import type { GuardServices } from '../../../guard/contract';

/** A service of the guard; `null` where the outbox is installed without it. */
export function guard<Name extends keyof GuardServices>(
  strapi: Core.Strapi,
  name: Name
): GuardServices[Name] | null {
  const plugin = strapi.plugin('guard') as Core.Plugin | undefined;
  return plugin?.service<GuardServices[Name]>(name) ?? null;
}
