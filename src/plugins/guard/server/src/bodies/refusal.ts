import type { Context } from 'koa';

/**
 * Answers as Strapi's errors look, without throwing: what is thrown is logged with its stack, which a
 * bad request is not worth.
 */
export function refuse(ctx: Context, status: number, name: string, message: string): void {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name, message, details: {} } };
}
