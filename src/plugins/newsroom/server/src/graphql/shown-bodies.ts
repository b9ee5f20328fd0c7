import type { Core } from '@strapi/strapi';
import { OperationTypeNode } from 'graphql';

import { bodyPictures } from '../../../domain/body-pictures';
import { hostName } from '../kinds/attribute-names';
import { readersBody, shownText } from '../presenters/readers-body';
import { changedMeanwhile } from '../rest/changed-meanwhile';
import type { Auth } from '../access/auth';
import { settings } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { loadComputed, type RequestContext } from './loader';
import { typeName } from './type-name';

/** Of Markdown only what may be one is looked for: it is read once more for those. */
function hasPictures(body: unknown): boolean {
  return typeof body === 'string' ? body.includes('![') : bodyPictures(body).length > 0;
}

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
          if (uid === undefined || fieldConfig.name !== hostName(strapi, uid, 'body')) {
            return undefined;
          }
          return (root: { id?: number }, args, context: RequestContext, info, next) =>
            // Without a promise for a body without pictures.
            nexus.plugin.completeValue(next(root, args, context, info), (value: unknown) => {
              const { id } = root;
              if (typeof id !== 'number' || !hasPictures(value)) return value;
              const isQuery = info.operation.operation === OperationTypeNode.QUERY;
              return loadComputed(strapi, context, { uid, id, isQuery }).then(async (computed) => {
                if (!computed && isQuery) changedMeanwhile(strapi);
                const auth = context.state?.auth as Auth | undefined;
                const shown = await readersBody(strapi, computed, auth);
                return shown === undefined && typeof value === 'string'
                  ? value
                  : shownText(shown ?? null);
              });
            });
        },
      }),
    ],
  };
}
