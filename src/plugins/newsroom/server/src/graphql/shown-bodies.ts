import type { Core } from '@strapi/strapi';
import { OperationTypeNode } from 'graphql';

import { bodyPictures } from '../../../domain/body-pictures';
import { readersBody } from '../presenters/readers-body';
import { shownValue } from '../presenters/shown-address';
import { changedMeanwhile } from '../rest/changed-meanwhile';
import type { Auth } from '../access/auth';
import { settings } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { loadComputed, type RequestContext } from './loader';
import { typeName } from './type-name';

/** The pictures in a body as in REST: with their Photos, and without those whose rights are over. */
export function shownBodies(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const { article, liveBrief } = settings(strapi).contentTypes;
  const uids = new Map([article, liveBrief].map((uid) => [typeName(strapi, uid), uid]));
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomShownBodies',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          const uid = uids.get(parentTypeConfig.name);
          if (uid === undefined || fieldConfig.name !== 'body') return undefined;
          return (root: { id?: number }, args, context: RequestContext, info, next) =>
            // Without a promise for a body without pictures.
            nexus.plugin.completeValue(next(root, args, context, info), (value: unknown) => {
              const { id } = root;
              if (typeof id !== 'number' || bodyPictures(value).length === 0) return value;
              const isQuery = info.operation.operation === OperationTypeNode.QUERY;
              return loadComputed(strapi, context, { uid, id, isQuery }).then(async (computed) => {
                if (!computed && isQuery) changedMeanwhile(strapi);
                const auth = context.state?.auth as Auth | undefined;
                return shownValue((await readersBody(strapi, computed, auth)) ?? null);
              });
            });
        },
      }),
    ],
  };
}
