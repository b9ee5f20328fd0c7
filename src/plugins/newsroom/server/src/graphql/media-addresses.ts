import type { Core } from '@strapi/strapi';

import { absoluteFormats } from '../../../domain/file-output';
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
          // Without a promise where there is none to wait for: a list has many addresses.
          return (root, args, context, info, next) =>
            nexus.plugin.completeValue(next(root, args, context, info), (value: unknown) =>
              typeof value === 'string'
                ? absolute(value)
                : absoluteFormats(value as Record<string, unknown> | null, absolute)
            );
        },
      }),
    ],
  };
}
