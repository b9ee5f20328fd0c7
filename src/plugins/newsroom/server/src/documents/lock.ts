import type { Core } from '@strapi/strapi';

/** By transaction, what it has locked; PostgreSQL frees that when the transaction ends, not before. */
const held = new WeakMap<object, Set<string>>();

const LANGUAGES = 'newsroom languages';

/**
 * Makes whoever asks for the same key wait until this transaction ends. SQLite has one writer
 * anyway. Must run inside a transaction.
 */
export function lockUntilCommit(strapi: Core.Strapi, key: string): Promise<void> {
  return lock(strapi, key, 'select pg_advisory_xact_lock(hashtext(?))', [key]);
}

/**
 * Makes writers of one document take turns, and whoever removes a language wait for them.
 * @param documentId `undefined` for a document that does not exist yet
 */
export function lockDocument(
  strapi: Core.Strapi,
  uid: string,
  documentId: string | undefined
): Promise<void> {
  const languages = 'pg_advisory_xact_lock_shared(hashtext(?))';
  if (documentId === undefined) {
    return lock(strapi, 'new document', `select ${languages}`, [LANGUAGES]);
  }
  const key = documentKey(uid, documentId);
  return lock(strapi, key, `select ${languages}, pg_advisory_xact_lock(hashtext(?))`, [
    LANGUAGES,
    key,
  ]);
}

/** Makes all writers wait until this transaction ends, and waits for those who write now. */
export function lockLanguages(strapi: Core.Strapi): Promise<void> {
  return lockUntilCommit(strapi, LANGUAGES);
}

/** Keeps languages from being removed until this transaction ends, unless one is being removed now. */
export async function tryLockLanguages(strapi: Core.Strapi): Promise<boolean> {
  if (strapi.db.dialect.client !== 'postgres') return true;
  return strapi.db.transaction(async ({ trx }) => {
    const { rows } = (await trx.raw(
      'select pg_try_advisory_xact_lock_shared(hashtext(?)) as held',
      [LANGUAGES]
    )) as { rows: Array<{ held: boolean }> };
    return rows[0]?.held === true;
  });
}

/**
 * Makes whoever tries for the lock of one of these keys alone fail until this transaction ends, and waits
 * for those who hold one.
 */
export async function lockShared(strapi: Core.Strapi, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await lock(strapi, `${key} shared`, 'select pg_advisory_xact_lock_shared(hashtext(?))', [key]);
  }
}

/**
 * Takes the locks of these keys until this transaction ends, as far as nobody else holds them, shared or
 * alone. Never waits.
 * @returns the keys that are held
 */
export async function tryLock(strapi: Core.Strapi, keys: readonly string[]): Promise<string[]> {
  if (strapi.db.dialect.client !== 'postgres' || keys.length === 0) return [...keys];
  return strapi.db.transaction(async ({ trx }) => {
    const taken: string[] = [];
    for (const key of keys) {
      const { rows } = (await trx.raw('select pg_try_advisory_xact_lock(hashtext(?)) as held', [
        key,
      ])) as { rows: Array<{ held: boolean }> };
      if (rows[0]?.held) taken.push(key);
    }
    return taken;
  });
}

/** The key under which writers of one document take turns. */
export function documentKey(uid: string, documentId: string): string {
  return `newsroom document ${uid} ${documentId}`;
}

async function lock(
  strapi: Core.Strapi,
  key: string,
  sql: string,
  values: readonly string[]
): Promise<void> {
  if (strapi.db.dialect.client !== 'postgres') return;
  await strapi.db.transaction(async ({ trx }) => {
    const keys = held.get(trx) ?? new Set();
    if (keys.has(key)) return;
    await trx.raw(sql, [...values]);
    held.set(trx, keys.add(key));
  });
}
