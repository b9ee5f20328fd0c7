import type { Core } from '@strapi/strapi';

import { settings } from '../settings';

const SECURITY = 'strapi::security';
/** What Strapi allows for want of other lists. */
const STOCK = {
  'img-src': ["'self'", 'data:', 'blob:', 'https://market-assets.strapi.io'],
  'media-src': ["'self'", 'data:', 'blob:'],
};

interface Policy {
  contentSecurityPolicy?: false | { directives?: Record<string, string[]> };
}

type Entry = string | { name?: string; config?: Policy };

/** Lets the admin panel show media from its own origin. Before Strapi makes its middlewares. */
export function allowMediaOrigin(strapi: Core.Strapi): void {
  const { origin } = settings(strapi).uploads;
  const entries = strapi.config.get<Entry[] | undefined>('middlewares');
  if (origin === '' || !entries) return;
  strapi.config.set(
    'middlewares',
    entries.map((entry) => {
      const name = typeof entry === 'string' ? entry : entry.name;
      const config = typeof entry === 'string' ? {} : (entry.config ?? {});
      return name === SECURITY ? { name, config: withOrigin(config, origin) } : entry;
    })
  );
}

function withOrigin(config: Policy, origin: string): Policy {
  const { contentSecurityPolicy: policy = {} } = config;
  if (policy === false) return config;
  const directives = { ...policy.directives };
  for (const [name, stock] of Object.entries(STOCK)) {
    directives[name] = [...(directives[name] ?? stock), origin];
  }
  return { ...config, contentSecurityPolicy: { ...policy, directives } };
}
