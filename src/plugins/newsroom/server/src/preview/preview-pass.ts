import { createHmac, timingSafeEqual } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/** Whom a preview is shown to: an account, for as long as its session of the admin panel lasts. */
export interface PreviewPass {
  userId: string;
  sessionId: string;
}

/** A frame sends no bearer token, so the browser carries this cookie, to the previews alone. */
export const PASS_COOKIE = 'newsroom_preview';
export const PREVIEW_PATH = '/newsroom/preview';

const PART = /^[\w-]{1,128}$/;

/** @returns the pass as a cookie's value, which only this server can have made */
export function writePass(strapi: Core.Strapi, { userId, sessionId }: PreviewPass): string | null {
  const key = secret(strapi);
  if (!key || !PART.test(userId) || !PART.test(sessionId)) return null;
  return `${userId}.${sessionId}.${signature(key, userId, sessionId)}`;
}

/** @returns `null` for a value that this server has not made; whether the session lasts is not asked */
export function readPass(strapi: Core.Strapi, value: string | undefined): PreviewPass | null {
  const key = secret(strapi);
  const [userId = '', sessionId = '', signed = ''] = value?.split('.') ?? [];
  if (!key || !PART.test(userId) || !PART.test(sessionId)) return null;
  const expected = Buffer.from(signature(key, userId, sessionId));
  const given = Buffer.from(signed);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { userId, sessionId } : null;
}

function signature(key: string, userId: string, sessionId: string): string {
  // Of its own kind, so that no other signature with the same secret can stand in for it.
  return createHmac('sha256', key)
    .update(`newsroom preview\n${userId}\n${sessionId}`)
    .digest('base64url');
}

function secret(strapi: Core.Strapi): string | undefined {
  return strapi.config.get<string | undefined>('admin.auth.secret');
}
