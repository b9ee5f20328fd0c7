import type { Core } from '@strapi/strapi';

import { absoluteFormats } from '../presenters/file';
import { absoluteUrl } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';

/** Absolute addresses of media files, as in REST. */
export function mediaAddresses(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const absolute = (url: string): string => absoluteUrl(strapi, url);
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomMediaAddresses',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig: { name } }) {
          if (parentTypeConfig.name !== 'UploadFile' || (name !== 'url' && name !== 'formats')) {
            return undefined;
          }
          return async (root, args, context, info, next) => {
            const value: unknown = await next(root, args, context, info);
            if (typeof value === 'string') return absolute(value);
            return absoluteFormats(value as Record<string, unknown> | null, absolute);
          };
        },
      }),
    ],
  };
}
