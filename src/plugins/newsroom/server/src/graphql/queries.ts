import type { Core, UID } from '@strapi/strapi';
import type * as Nexus from 'nexus';

import { liveBriefDay } from '../lists/live-brief-day';
import { settings, type AddressedType } from '../settings';
import { findBySlug } from '../slugs/find-by-slug';
import type { NexusLibrary, SchemaPart } from './extend';
import type { RequestContext } from './loader';
import { rootNames } from './root-names';
import { typeName } from './type-name';

type Arguments = Record<string, unknown>;

const BY_SLUG: readonly AddressedType[] = ['article', 'liveBrief', 'author'];

/** `articleBySlug` and its siblings, and `liveBriefDay`, after the names of the types. */
export function newsroomQueries(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const { contentTypes } = settings(strapi);
  const auth = Object.fromEntries(
    BY_SLUG.map((type) => [
      `Query.${rootNames(strapi, type).bySlug}`,
      scope(contentTypes[type], 'findOne'),
    ])
  );
  const { day } = rootNames(strapi, 'liveBrief');
  return {
    types: [
      ...BY_SLUG.map((type) => bySlug(nexus, strapi, type)),
      ...dayTypes(nexus, strapi, contentTypes.liveBrief),
    ],
    resolversConfig: { ...auth, [`Query.${day}`]: scope(contentTypes.liveBrief, 'find') },
  };
}

function scope(uid: string, action: string): { auth: { scope: string[] } } {
  return { auth: { scope: [`${uid}.${action}`] } };
}

/** A slug that has changed since publication gives the document that has it no longer. */
function bySlug(nexus: NexusLibrary, strapi: Core.Strapi, type: AddressedType): unknown {
  const uid = settings(strapi).contentTypes[type];
  return nexus.extendType({
    type: 'Query',
    definition(t) {
      t.field(rootNames(strapi, type).bySlug, {
        type: typeName(strapi, uid),
        args: { slug: nexus.nonNull(nexus.stringArg()), ...statusArgument(nexus) },
        async resolve(_root: unknown, { slug, ...args }: Arguments, context: RequestContext) {
          const query = await safeQuery(strapi, uid, args, context);
          const match = await findBySlug(strapi, type, String(slug), query);
          if (match.kind === 'found') return match.document;
          if (match.kind === 'none') return null;
          const { documentId } = match;
          return strapi.documents(uid).findOne({ ...query, documentId } as never);
        },
      } as Nexus.core.NexusOutputFieldConfig<'Query', string>);
    },
  });
}

function dayTypes(nexus: NexusLibrary, strapi: Core.Strapi, uid: UID.ContentType): unknown[] {
  const name = `${typeName(strapi, uid)}Day`;
  return [
    nexus.objectType({
      name,
      description: "One day of live briefs on the newsroom's clock, newest first.",
      definition(t) {
        t.nonNull.string('day');
        t.nonNull.int('total');
        t.string('previous', { description: 'The nearest earlier day with briefs.' });
        t.string('next', { description: 'The nearest later day with briefs.' });
        t.nonNull.list.nonNull.field('briefs', { type: typeName(strapi, uid) });
      },
    }),
    nexus.extendType({
      type: 'Query',
      definition(t) {
        t.field(rootNames(strapi, 'liveBrief').day, {
          type: name,
          args: {
            day: nexus.nonNull(nexus.stringArg()),
            locale: nexus.arg({ type: 'I18NLocaleCode' }),
            ...statusArgument(nexus),
          },
          async resolve(_root: unknown, { day, ...args }: Arguments, context: RequestContext) {
            return liveBriefDay(strapi, day, await safeQuery(strapi, uid, args, context));
          },
        } as Nexus.core.NexusOutputFieldConfig<'Query', string>);
      },
    }),
  ];
}

function statusArgument(nexus: NexusLibrary): Nexus.core.ArgsRecord {
  return { status: nexus.arg({ type: 'PublicationStatus', default: 'published' }) };
}

/** Arguments through the same gate as every read: drafts need a token here too. */
async function safeQuery(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  args: Arguments,
  context: RequestContext
): Promise<Arguments> {
  const options = { auth: context.state?.auth };
  const schema = strapi.contentType(uid);
  await strapi.contentAPI.validate.query(args, schema, options);
  return strapi.contentAPI.sanitize.query(args, schema, options);
}
