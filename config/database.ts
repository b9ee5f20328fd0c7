import fs from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

type Environment = Core.Config.Shared.ConfigParams['env'];

const DEFAULT_FILE = '.tmp/data.db';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  if (client === 'postgres') return postgres(env);
  if (client === 'sqlite') return sqlite(env);
  throw new Error(`DATABASE_CLIENT is "${client}": use "sqlite" or "postgres".`);
};

export default config;

/** One connection, by necessity: the driver is synchronous, and a second one would lock itself out. */
function sqlite(env: Environment): Core.Config.Database<'sqlite'> {
  // An empty DATABASE_FILENAME, as a generated .env has it, means the default.
  const filename = path.resolve(process.cwd(), env('DATABASE_FILENAME', '') || DEFAULT_FILE);
  fs.mkdirSync(path.dirname(filename), { recursive: true });
  return {
    connection: {
      client: 'sqlite',
      connection: { filename },
      useNullAsDefault: true,
      pool: { min: 1, max: 1, afterCreate: useWriteAheadLog },
    },
  };
}

/** Lets backups and reports read while the newsroom writes; a crash of the process loses no commit. */
function useWriteAheadLog(
  connection: unknown,
  done: (error?: Error, connection?: unknown) => void
): void {
  const database = connection as { pragma(statement: string): unknown };
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  done(undefined, connection);
}

function postgres(env: Environment): Core.Config.Database<'postgres'> {
  return {
    connection: {
      client: 'postgres',
      connection: {
        ...server(env),
        ssl: env.bool('DATABASE_SSL', false) && {
          rejectUnauthorized: env.bool('DATABASE_SSL_REJECT_UNAUTHORIZED', true),
        },
        schema: env('DATABASE_SCHEMA', 'public'),
        // What is asked while the network swallows everything must not be in the way when it is back.
        connectionTimeoutMillis: 3000,
        keepAlive: true,
      },
      pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
    },
  };
}

/** `DATABASE_URL`, where it is given, wins over the single parts. */
function server(env: Environment) {
  return {
    connectionString: env('DATABASE_URL', '') || undefined,
    host: env('DATABASE_HOST', '127.0.0.1'),
    port: env.int('DATABASE_PORT', 5432),
    database: env('DATABASE_NAME', 'newsroom'),
    user: env('DATABASE_USERNAME', 'newsroom'),
    password: env('DATABASE_PASSWORD', ''),
  };
}
