import type { Core } from '@strapi/strapi';

import type { NewsroomServices } from '../../../contract';
import { newsroomType } from '../settings';
import { PASS_COOKIE, PREVIEW_PATH, writePass } from './preview-pass';

/** The service behind Strapi's own preview button; see `preview` in config/admin.ts. */
export const preview = ({ strapi }: { strapi: Core.Strapi }): NewsroomServices['preview'] => ({
  address(uid, { documentId, locale, status }) {
    const type = newsroomType(strapi, uid);
    if ((type !== 'article' && type !== 'liveBrief') || !documentId) return undefined;
    if (!givePass(strapi)) return undefined;
    const query = new URLSearchParams({
      ...(locale && { locale }),
      status: status === 'published' ? 'published' : 'draft',
    });
    return `${PREVIEW_PATH}/${uid}/${encodeURIComponent(documentId)}?${query.toString()}`;
  },
});

/** Into the browser that asks; requests of an admin token have no session, and get none. */
function givePass(strapi: Core.Strapi): boolean {
  const ctx = strapi.requestContext.get();
  const { user, session } = (ctx?.state ?? {}) as {
    user?: { id: number };
    session?: { id: string };
  };
  if (!ctx || !user || !session) return false;
  const pass = writePass(strapi, { userId: String(user.id), sessionId: session.id });
  if (pass === null) return false;
  ctx.cookies.set(PASS_COOKIE, pass, {
    path: PREVIEW_PATH,
    httpOnly: true,
    sameSite: 'strict',
    secure: ctx.secure,
    signed: false,
  });
  return true;
}
