import os from 'node:os';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every Strapi of a benchmark runs with: as in production, with nothing of the developer's own. */
export function benchEnvironment(database) {
  return {
    NODE_ENV: 'production',
    ENV_PATH: os.devNull,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://127.0.0.1:1337',
    APP_KEYS: 'bench-app-key-number-one,bench-app-key-number-two',
    API_TOKEN_SALT: 'bench-api-token-salt',
    ADMIN_JWT_SECRET: 'bench-admin-jwt-secret',
    TRANSFER_TOKEN_SALT: 'bench-transfer-token-salt',
    ENCRYPTION_KEY: 'bench-encryption-key-of-secrets0',
    JWT_SECRET: 'bench-jwt-secret-of-readers',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_LOG_LEVEL: 'error',
    OUTBOX_ENABLED: 'false',
    READ_CACHE_ENABLED: 'true',
    RATE_LIMIT_ENABLED: 'false',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_FILENAME: database,
  };
}
