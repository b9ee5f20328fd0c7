import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { settings } from '../settings';
import { isFromThisMachine } from './near-request';
import { isProduction } from './production';

interface UserService {
  createFirstAdmin(...given: unknown[]): Promise<unknown>;
}

const REFUSED =
  'The first administrator of a newsroom in production is made on its own machine: run "npx strapi admin:create-user" there, register at http://localhost, or set FIRST_ADMIN_FROM=anywhere for as long as it takes.';

/** Whoever found an empty newsroom first would own it: in production its own machine alone may. */
export function keepFirstAdminNear(strapi: Core.Strapi): void {
  if (!isProduction(strapi) || settings(strapi).secrets.firstAdminFrom === 'anywhere') return;
  const users = strapi.service('admin::user') as unknown as UserService;
  const create = users.createFirstAdmin.bind(users);
  users.createFirstAdmin = async (...given) => {
    const request = strapi.requestContext.get()?.req;
    if (request && !isFromThisMachine(request)) throw refused();
    return create(...given);
  };
}

/** Strapi blanks the message of a plain ForbiddenError, but lets a policy say why. */
function refused(): Error {
  return Object.assign(new errors.PolicyError(REFUSED), { name: 'ForbiddenError' });
}
