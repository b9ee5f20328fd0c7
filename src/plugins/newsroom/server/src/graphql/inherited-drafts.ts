import type { Core, UID } from '@strapi/strapi';

import type { Auth } from '../access/auth';
import { draftsForbidden } from '../access/draft-guard';
import { isDraftable } from '../access/guarded-drafts';
import { guardsOf } from '../access/guarded-types';
import { mayReadUnpublished } from '../access/unpublished-right';
import type { NexusLibrary, SchemaPart } from './extend';
import { inheritedStatus, narrowing } from './inherited-status';
import type { RequestContext } from './loader';
import { typeName } from './type-name';

type Arguments = Record<string, unknown>;

interface Attribute {
  type: string;
  target?: UID.Schema;
}

/**
 * What a root query asks for holds for all relations below it, and below a mutation they show every
 * version. The root may be about a type of the host; here the relations to guarded types are held to
 * what is public, unless the request may read drafts.
 */
export function inheritedDrafts(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const fields = draftableFields(strapi);
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomInheritedDrafts',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          if (!fields.has(`${parentTypeConfig.name}.${fieldConfig.name}`)) return undefined;
          return (root, args: Arguments, context: RequestContext, info, next) => {
            const status =
              narrowing(context, info) === 'filter'
                ? 'narrowed'
                : inheritedStatus(strapi, context, args, info);
            // Without a promise where there is nothing to ask.
            if (status === 'published') return next(root, args, context, info);
            const held = async (): Promise<unknown> =>
              next(root, await heldArguments(strapi, context, args, status), context, info);
            return held();
          };
        },
      }),
    ],
  };
}

/** @throws ForbiddenError (403) where drafts are asked for without the right to read them */
async function heldArguments(
  strapi: Core.Strapi,
  context: RequestContext,
  args: Arguments,
  status: string | null
): Promise<Arguments> {
  if (await mayReadUnpublished(strapi, context.state?.auth as Auth | undefined)) return args;
  if (status !== null) throw draftsForbidden();
  return { ...args, status: 'published' };
}

/** By `Type.field`: relations to guarded types that have drafts. */
function draftableFields(strapi: Core.Strapi): Set<string> {
  const guards = guardsOf(strapi);
  const named = [
    ...Object.values(strapi.contentTypes).map((type) => ({
      ...type,
      name: typeName(strapi, type.uid),
    })),
    ...Object.values(strapi.components).map((type) => ({ ...type, name: type.globalId })),
  ];
  return new Set(
    named.flatMap(({ name, attributes }) =>
      Object.entries(attributes as Record<string, Attribute>).flatMap(([attribute, definition]) => {
        const { type, target } = definition;
        if (type !== 'relation' || !target || !isDraftable(strapi, guards, target)) return [];
        return [`${name}.${attribute}`, `${name}.${attribute}_connection`];
      })
    )
  );
}
