import type { Core, UID } from '@strapi/strapi';

import type { TopicAddresses } from '../../domain/subscription';
import { streamedTypes } from './plugins';

/** The addresses of the content API, which Mercure's subscribers name as topics. */
export function topicAddresses(strapi: Core.Strapi): TopicAddresses {
  const types = streamedTypes(strapi);
  const server = strapi.config.get<{ url?: string; port: number }>('server');
  const base = (server.url || `http://localhost:${server.port}`).replace(/\/+$/, '');
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const below = (uid: UID.ContentType | undefined): string =>
    uid ? `${base}${prefix}/${strapi.contentType(uid).info.pluralName}` : base;
  const [briefs, stories] = [below(types?.brief), below(types?.story)];
  return {
    brief: (documentId) => `${briefs}/${documentId}`,
    story: (documentId) => `${stories}/${documentId}`,
  };
}
