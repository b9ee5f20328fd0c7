import type { Core } from '@strapi/strapi';

import { asKnexTakesIt, type Question } from '../../../domain/asked-again';
import { readCache } from '../service';
import { foundIn } from '../tags/found';

/**
 * Sends a statement once more, outside of any transaction.
 * @returns the fingerprint of what it finds; `null` where it cannot be sent
 */
export async function askAgain(
  strapi: Core.Strapi,
  { sql, bindings }: Question
): Promise<string | null> {
  const { db } = strapi;
  const isPostgres = db.dialect.client === 'postgres';
  const question = isPostgres ? asKnexTakesIt({ sql, bindings }) : { sql, bindings };
  if (!question) return null;
  const response: unknown = await db.connection.raw(question.sql, [
    ...question.bindings,
  ] as string[]);
  return readCache(strapi).tags.fingerprint(sql, foundIn(response));
}
