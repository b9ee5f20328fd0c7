import type { Core } from '@strapi/strapi';

/** `PUBLIC_URL` is where readers and downstream publishers reach this server; every address in the output starts with it. */
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const port = env.int('PORT', 1337);
  return {
    host: env('HOST', '0.0.0.0'),
    port,
    url: env('PUBLIC_URL', `http://localhost:${port}`),
    app: { keys: env.array('APP_KEYS') ?? [] },
    // Only behind proxies of one's own: else everybody could name an address and a scheme for himself.
    proxy: { koa: env.bool('IS_PROXIED', false), maxIpsCount: env.int('PROXY_COUNT', 1) },
    // Asks a registry for newer versions of Strapi at every start.
    logger: { updates: { enabled: false } },
  };
};

export default config;
