import type { Core } from '@strapi/strapi';

import { type NamedSecret, secretProblems } from '../../../domain/secret-problems';
import { isProduction } from './production';

/** Where Strapi keeps each secret, and the variable that it comes from. */
const PLACES = [
  ['APP_KEYS', 'server.app.keys'],
  ['ADMIN_JWT_SECRET', 'admin.auth.secret'],
  ['API_TOKEN_SALT', 'admin.apiToken.salt'],
  ['TRANSFER_TOKEN_SALT', 'admin.transfer.token.salt'],
  ['ENCRYPTION_KEY', 'admin.secrets.encryptionKey'],
  ['JWT_SECRET', 'plugin::users-permissions.jwtSecret'],
] as const;

/**
 * Says everything that is wrong with the secrets at once. Called while registering, when nothing has
 * been written to the database yet.
 * @throws in production; elsewhere it warns
 */
export function demandSecrets(strapi: Core.Strapi): void {
  const asked = PLACES.filter(([, place]) => isUsed(strapi, place));
  const problems = secretProblems(asked.map((place) => secretAt(strapi, place)));
  if (problems.length === 0) return;
  const said = `${problems.join(' ')} Make each of them with: openssl rand -base64 32`;
  if (isProduction(strapi)) {
    throw new Error(`Production does not start with secrets that can be guessed. ${said}`);
  }
  strapi.log.warn(`Production would not start with these secrets. ${said}`);
}

/** A plugin that is not there has no secrets. */
function isUsed(strapi: Core.Strapi, place: string): boolean {
  const plugin = /^plugin::([^.]+)/.exec(place)?.[1];
  return plugin === undefined || strapi.plugin(plugin) !== undefined;
}

function secretAt(
  { config }: Core.Strapi,
  [variable, place]: (typeof PLACES)[number]
): NamedSecret {
  const value = config.get(place, null) as unknown;
  return { variable, values: [value].flat() };
}
