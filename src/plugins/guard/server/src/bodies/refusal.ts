import type { Context } from 'koa';

import type { Refusal } from '../../../domain/refusal';
import { detailsOf } from '../refused';

/**
 * Answers as Strapi's errors look, without throwing: what is thrown is logged with its stack, which a
 * bad request is not worth.
 */
export function refuse(ctx: Context, status: number, name: string, refused: Refusal): void {
  ctx.status = status;
  ctx.body = {
    data: null,
    error: { status, name, message: refused.message, details: detailsOf(refused, name) },
  };
}
