import type { Core } from '@strapi/strapi';

/** Calls `onChange` when the running configuration is changed, which may alter any answer. */
export function watchConfig(strapi: Core.Strapi, onChange: () => void): void {
  const config = strapi.get('config');
  const set = config.set.bind(config);
  config.set = (...change: Parameters<typeof set>) => {
    const result = set(...change);
    onChange();
    return result;
  };
}
