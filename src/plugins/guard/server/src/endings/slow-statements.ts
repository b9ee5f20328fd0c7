import type { Core } from '@strapi/strapi';

/** Answers 503 to a read that the database was not given more time for. */
export function answerSlowStatements(strapi: Core.Strapi): void {
  strapi.documents.use(async (_context, next) => {
    try {
      return await next();
    } catch (error) {
      const context = strapi.requestContext.get();
      if (!context || !isTimeout(error)) throw error;
      context.set('Retry-After', '10');
      return context.throw(
        503,
        'The database took too long for this. Ask for less of it, or try again later.',
        { cause: error }
      );
    }
  });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'KnexTimeoutError';
}
