import type { Core } from '@strapi/strapi';

export interface CountedQueries<Result> {
  result: Result;
  /** The SQL of each statement, in order. */
  statements: string[];
}

/** Runs `work` and keeps the SQL that this newsroom sends to its database meanwhile. */
export async function countQueries<Result>(
  strapi: Core.Strapi,
  work: () => Promise<Result>
): Promise<CountedQueries<Result>> {
  const statements: string[] = [];
  const keep = ({ sql }: { sql: string }): void => {
    // The dispatcher looks for work now and then.
    if (!sql.includes('outbox_')) statements.push(sql);
  };
  strapi.db.connection.on('query', keep);
  try {
    return { result: await work(), statements };
  } finally {
    strapi.db.connection.removeListener('query', keep);
  }
}
