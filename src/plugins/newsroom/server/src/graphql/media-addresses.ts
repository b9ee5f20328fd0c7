import type { Core } from '@strapi/strapi';
import type { GraphQLResolveInfo } from 'graphql';

import { absoluteFormats } from '../../../domain/file-output';
import { absoluteUrl } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { guardedNames } from './guarded-names';

const FILE = 'UploadFile';

/** Absolute addresses of the guarded types' media files, as in REST. */
export function mediaAddresses(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const guarded = guardedNames(strapi);
  const absolute = (url: string): string => absoluteUrl(strapi, url);
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomMediaAddresses',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig: { name } }) {
          if (parentTypeConfig.name !== FILE || (name !== 'url' && name !== 'formats')) {
            return undefined;
          }
          // Without a promise where there is none to wait for: a list has many addresses.
          return (root, args, context, info, next) =>
            guarded.has(holderOf(info.path))
              ? nexus.plugin.completeValue(next(root, args, context, info), (value: unknown) =>
                  typeof value === 'string'
                    ? absolute(value)
                    : absoluteFormats(value as Record<string, unknown> | null, absolute)
                )
              : next(root, args, context, info);
        },
      }),
    ],
  };
}

/** The type whose field has led to a file: not a file itself, nor what stands around a list of them. */
function holderOf(path: GraphQLResolveInfo['path'] | undefined): string {
  for (let place = path; place; place = place.prev) {
    if (place.typename !== undefined && !place.typename.startsWith(FILE)) return place.typename;
  }
  return FILE;
}
