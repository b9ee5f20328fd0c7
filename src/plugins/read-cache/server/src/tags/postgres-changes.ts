import type { Change } from '../../../domain/change';
import { ANYTHING, CHANGED, SEPARATOR } from '../watch/triggers';

interface PostgresConnection {
  query(sql: string): Promise<{ rows: Array<{ changed: string | null }> }>;
}

/** Asks the open transaction what its triggers have noted. */
export async function collectOnPostgres(connection: object): Promise<Change> {
  const { rows } = await (connection as PostgresConnection).query(
    `SELECT current_setting('${CHANGED}', true) AS changed`
  );
  const changed = rows[0]?.changed ?? '';
  if (changed === ANYTHING) return 'anything';
  return new Set(changed.split(SEPARATOR).filter(Boolean));
}
