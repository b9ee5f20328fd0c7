import type { Core } from '@strapi/strapi';

export function isProduction({ config }: Core.Strapi): boolean {
  return config.get<string>('environment') === 'production';
}
