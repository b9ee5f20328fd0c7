import type { Core } from '@strapi/strapi';

import { settings } from '../settings';
import { isProduction } from './production';

/** Keeps the session of an administrator off unencrypted connections, wherever TLS ends. */
export function secureCookies(strapi: Core.Strapi): void {
  const isSecure = areSecure(strapi);
  if (isSecure === null) return;
  const place = 'admin.auth.cookie.secure';
  if (typeof strapi.config.get(place) !== 'boolean') strapi.config.set(place, isSecure);
  if (!isSecure) return;
  strapi.server.use((ctx, next) => {
    // Else a cookie that says so is refused where a proxy in front speaks TLS, and not this server.
    ctx.cookies.secure = true;
    return next();
  });
}

/** `null` leaves it to Strapi, which asks each request. */
function areSecure(strapi: Core.Strapi): boolean | null {
  const { secureCookies: configured } = settings(strapi).secrets;
  if (configured !== 'auto') return configured;
  const address = strapi.config.get<string>('server.absoluteUrl', '');
  return isProduction(strapi) && address.startsWith('https://') ? true : null;
}
