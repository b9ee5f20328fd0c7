import path from 'node:path';

import type { Core } from '@strapi/strapi';

const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => {
  const timeZone = env('NEWSROOM_TIME_ZONE', 'Europe/Kyiv');
  const isProduction = env('NODE_ENV', 'development') === 'production';
  return {
    // First of all: what it mends in Strapi holds for the others.
    guard: {
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/guard'),
      config: {
        drain: {
          // A balancer needs a moment to see that this instance is not ready any more.
          announceSeconds: env.float('DRAIN_ANNOUNCE_SECONDS', isProduction ? 1 : 0),
          finishSeconds: env.float('DRAIN_FINISH_SECONDS', 25),
        },
        health: { minFreeMegabytes: env.float('READY_MIN_FREE_MEGABYTES', 20) },
        origins: { admin: list(env('ADMIN_ORIGINS', '')), publicPaths: ['/feeds'] },
        secrets: {
          firstAdminFrom: env('FIRST_ADMIN_FROM', '') || 'loopback',
          secureCookies: flag(env('SECURE_COOKIES', '') || 'auto'),
        },
        costs: {
          enabled: flag(env('REQUEST_COSTS_ENABLED', '') || 'true'),
          budget: env.int('REQUEST_COST_BUDGET', 1000),
          tokenBudget: env.int('REQUEST_COST_TOKEN_BUDGET', 50_000),
        },
        limits: {
          enabled: flag(env('RATE_LIMIT_ENABLED', '') || 'true'),
          store: env('RATE_LIMIT_STORE', '') || 'memory',
          redisUrl: env('RATE_LIMIT_REDIS_URL', ''),
          windowSeconds: env.float('RATE_LIMIT_WINDOW_SECONDS', 10),
          public: {
            requestsPerSecond: env.float('RATE_LIMIT_REQUESTS', 10),
            pointsPerSecond: env.float('RATE_LIMIT_POINTS', 1500),
          },
          known: {
            requestsPerSecond: env.float('RATE_LIMIT_KNOWN_REQUESTS', 200),
            pointsPerSecond: env.float('RATE_LIMIT_KNOWN_POINTS', 20_000),
          },
          trustedProxies: list(env('TRUSTED_PROXIES', '')),
        },
        endings: {
          statementSeconds: env.float('STATEMENT_TIMEOUT_SECONDS', 30),
          headersSeconds: env.float('HEADERS_TIMEOUT_SECONDS', 20),
          requestSeconds: env.float('REQUEST_TIMEOUT_SECONDS', 300),
        },
        uploads: {
          pdf: flag(env('UPLOADS_PDF', '') || 'false'),
          origin: env('UPLOADS_ORIGIN', ''),
          megapixels: env.float('UPLOADS_MEGAPIXELS', 64),
          imageMegabytes: env.float('UPLOADS_IMAGE_MEGABYTES', 50),
          audioMegabytes: env.float('UPLOADS_AUDIO_MEGABYTES', 200),
          pdfMegabytes: env.float('UPLOADS_PDF_MEGABYTES', 50),
        },
      },
    },
    outbox: {
      // Always there, as its pages in the admin panel are; `enabled` inside stops it.
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/outbox'),
      config: {
        enabled: flag(env('OUTBOX_ENABLED', '') || 'true'),
        allowedHosts: list(env('OUTBOX_ALLOWED_HOSTS', '')),
        retrySeconds: list(env('OUTBOX_RETRY_SECONDS', '')).map(Number),
        probeSeconds: list(env('OUTBOX_PROBE_SECONDS', '')).map(Number),
        timeoutSeconds: env.float('OUTBOX_TIMEOUT_SECONDS', 15),
      },
    },
    newsroom: {
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/newsroom'),
      config: {
        timeZone,
        graphqlResolvers: env('NEWSROOM_GRAPHQL_RESOLVERS', 'batched'),
        mediaOrigin: env('UPLOADS_ORIGIN', ''),
        futureDates: env('NEWSROOM_FUTURE_DATES', 'refuse'),
        publicationPollSeconds: env.float('NEWSROOM_PUBLICATION_POLL_SECONDS', 5),
      },
    },
    live: {
      // `enabled` inside, so that a word that is neither is refused.
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/live'),
      config: {
        enabled: flag(env('LIVE_ENABLED', '') || 'true'),
        maxConnections: env.int('LIVE_MAX_CONNECTIONS', 10_000),
      },
    },
    'read-cache': {
      // Always there, as its page in the admin panel is; `enabled` inside switches it off.
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/read-cache'),
      config: {
        enabled: flag(env('READ_CACHE_ENABLED', '') || 'true'),
        keepsAnswers: flag(env('READ_CACHE_ANSWERS', '') || 'true'),
        cdnTags: env('READ_CACHE_CDN_TAGS', '') || 'off',
        cdnMaxAge: env.float('READ_CACHE_CDN_MAX_AGE', 0),
      },
    },
    feeds: {
      enabled: true,
      resolve: path.join(__dirname, '../src/plugins/feeds'),
      config: {
        title: env('FEEDS_TITLE', ''),
        description: env('FEEDS_DESCRIPTION', ''),
        copyright: env('FEEDS_COPYRIGHT', ''),
        hubs: list(env('FEEDS_HUBS', '')),
        podcast: {
          image: env('FEEDS_PODCAST_IMAGE', ''),
          category: env('FEEDS_PODCAST_CATEGORY', '') || 'News',
          email: env('FEEDS_PODCAST_EMAIL', ''),
        },
      },
    },
    graphql: {
      enabled: true,
      config: {
        endpoint: '/graphql',
        shadowCRUD: true,
        landingPage: (env('GRAPHQL_LANDING_PAGE', '') || String(!isProduction)) === 'true',
        depthLimit: 12,
        defaultLimit: 25,
        maxLimit: 100,
        // Whose pages may ask is the guard's to say.
        apolloServer: {
          introspection: (env('GRAPHQL_INTROSPECTION', '') || String(!isProduction)) === 'true',
          cors: false,
          // What is wrong is in the log; where the code lies is nobody's business.
          includeStacktraceInErrorResponses: false,
        },
      },
    },
    'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
  };
};

export default config;

/** A text that is neither stays, so that the plugin can refuse it: Strapi's own would be `false`. */
function flag(text: string): boolean | string {
  if (text === 'true') return true;
  return text === 'false' ? false : text;
}

/** The entries of a comma list; nothing for an empty one. */
function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
