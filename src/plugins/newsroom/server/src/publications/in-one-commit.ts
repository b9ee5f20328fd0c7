import type { Core } from '@strapi/strapi';

/** Runs work in a transaction, and what it leaves for after the commit, ahead of what Strapi leaves. */
export async function inOneCommit<Result>(
  strapi: Core.Strapi,
  work: (afterCommit: Array<() => void>) => Promise<Result>
): Promise<Result> {
  const afterCommit: Array<() => void> = [];
  return await strapi.db.transaction(({ onCommit }) => {
    onCommit(() => {
      for (const proceed of afterCommit) proceed();
    });
    return work(afterCommit);
  });
}
