import type { Core } from '@strapi/strapi';

/** On SQLite, of one connection: not empty while the document service writes. */
export const OWN_WRITES = 'newsroom_own_writes';

/** On PostgreSQL, of one transaction: `on` while the document service writes. */
export const OWN_WRITES_SETTING = 'newsroom.own_writes';

/**
 * Says that what this transaction writes meanwhile goes through the document service: its rules make the
 * publications anew, so that nothing need be marked. Whoever lets the write fail and goes on in the same
 * transaction is outside again.
 */
export async function asOwnWrite<Result>(
  strapi: Core.Strapi,
  write: () => Promise<Result>
): Promise<Result> {
  // Others may write while they start.
  if (!marking.has(strapi)) return write();
  await begin(strapi);
  try {
    const result = await write();
    await end(strapi);
    return result;
  } catch (error) {
    // A transaction that PostgreSQL has given up takes no more statements, and ends with its settings.
    await end(strapi).catch(() => undefined);
    throw error;
  }
}

function begin(strapi: Core.Strapi): Promise<void> {
  return say(strapi, 'on', `insert into ${OWN_WRITES} values (1)`);
}

function end(strapi: Core.Strapi): Promise<void> {
  return say(strapi, '', `delete from ${OWN_WRITES}`);
}

/** Where triggers are in place. */
const marking = new WeakSet<Core.Strapi>();

export function noteMarking(strapi: Core.Strapi): void {
  marking.add(strapi);
}

async function say(strapi: Core.Strapi, setting: string, statement: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'postgres') {
      await trx.raw('select set_config(?, ?, true)', [OWN_WRITES_SETTING, setting]);
    } else await trx.raw(statement);
  });
}
