import os from 'node:os';

export type Environment = Record<string, string>;

/** Read by `database` of this folder and by the test runner. */
export const usesPostgres = process.env.TEST_DATABASE === 'postgres';

/** The reads are tested twice: from memory, as by default, and computed each time. */
const withoutCache = process.env.TEST_READ_CACHE === 'off';

/** What every Strapi of a test runs with: fixed secrets, nothing from the developer's own .env, no telemetry. */
export function testEnvironment(port: number, database: Environment): Environment {
  return {
    ENV_PATH: os.devNull,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    APP_KEYS: 'key-one-of-the-tests,key-two-of-the-tests',
    API_TOKEN_SALT: 'api-token-salt-of-the-tests',
    ADMIN_JWT_SECRET: 'admin-jwt-secret-of-the-tests',
    TRANSFER_TOKEN_SALT: 'transfer-token-salt-of-the-tests',
    ENCRYPTION_KEY: 'encryption-key-of-the-tests-0000',
    JWT_SECRET: 'jwt-secret-of-the-tests',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_LOG_LEVEL: 'error',
    // Most specs ask more, and more quickly, than one reader may: those about the limits switch them on.
    RATE_LIMIT_ENABLED: 'false',
    // Statements are counted: the background looks after what this process has written, and no more.
    NEWSROOM_PUBLICATION_POLL_SECONDS: '3600',
    ...(withoutCache && { READ_CACHE_ENABLED: 'false' }),
    ...database,
  };
}

/** The settings that must not leak in from the shell of the person who runs the tests. */
export const foreignSettings = [
  'ADMIN_ORIGINS',
  'DATABASE_CLIENT',
  'DATABASE_FILENAME',
  'DATABASE_TIMES_TWICE',
  'DATABASE_TIMES_ZONE',
  'DATABASE_URL',
  'FEEDS_COPYRIGHT',
  'FEEDS_DESCRIPTION',
  'FEEDS_HUBS',
  'FEEDS_PODCAST_CATEGORY',
  'FEEDS_PODCAST_EMAIL',
  'FEEDS_PODCAST_IMAGE',
  'FEEDS_TITLE',
  'FIRST_ADMIN_FROM',
  'IS_PROXIED',
  'LIVE_ENABLED',
  'LIVE_MAX_CONNECTIONS',
  'NODE_ENV',
  'NEWSROOM_FUTURE_DATES',
  'NEWSROOM_GRAPHQL_RESOLVERS',
  'NEWSROOM_PUBLICATION_POLL_SECONDS',
  'NEWSROOM_TIME_ZONE',
  'OUTBOX_ALLOWED_HOSTS',
  'OUTBOX_ENABLED',
  'PROXY_COUNT',
  'READ_CACHE_CDN_MAX_AGE',
  'READ_CACHE_CDN_TAGS',
  'READ_CACHE_ENABLED',
  'SECURE_COOKIES',
  'TRUSTED_PROXIES',
  'UPLOADS_ORIGIN',
  'UPLOADS_PDF',
];
