import type { Core } from '@strapi/strapi';

import { newsroom } from '../../src/plugins/newsroom/contract';

/** They look for work now and then, in a transaction. Whose that is does not show where it begins and ends. */
const OF_BACKGROUND = /outbox_|newsroom_publication|^(?:BEGIN|COMMIT);?$/;

export interface CountedQueries<Result> {
  result: Result;
  /** The SQL of each statement, in order. */
  statements: string[];
}

/**
 * Waits for what follows from earlier writes, runs `work`, and keeps the SQL that this newsroom sends to
 * its database meanwhile, but for where transactions begin and end.
 */
export async function countQueries<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>
): Promise<CountedQueries<Result>> {
  await newsroom(strapi, 'publications').settled();
  const statements: string[] = [];
  const keep = ({ sql }: { sql: string }): void => {
    if (!OF_BACKGROUND.test(sql)) statements.push(sql);
  };
  strapi.db.connection.on('query', keep);
  try {
    return { result: await work(), statements };
  } finally {
    strapi.db.connection.removeListener('query', keep);
  }
}
