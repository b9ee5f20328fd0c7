import type { Core } from '@strapi/strapi';
import type * as Nexus from 'nexus';

import { BODY_PICTURE } from '../body-pictures/picture-store';
import { PHOTO_METADATA } from '../photo-metadata/metadata-store';
import { FORMER_SLUG } from '../slugs/former-slug';
import { settings } from '../settings';
import { computedFields, isComputed } from './computed-fields';
import { generatedExtension } from './generated-extension';
import { inheritedDrafts } from './inherited-drafts';
import { listRules } from './list-rules';
import { mediaAddresses } from './media-addresses';
import { nestedLists } from './nested-lists';
import { nullableFields } from './nullable-fields';
import { nullArguments } from './null-arguments';
import { openLoads } from './open-loads';
import { outputTypes } from './output-types';
import { plainFields } from './plain-fields';
import { newsroomQueries } from './queries';
import { guardQueries } from './query-guards';
import { relationFields } from './relation-fields';
import { relations } from './relations';
import { rootArguments } from './root-arguments';
import { shownAddresses } from './shown-addresses';
import { shownBodies } from './shown-bodies';
import { keepSchema } from './stored/kept-schema';

export type NexusLibrary = typeof Nexus;

/** What a part of the GraphQL schema brings, in the shape of Strapi's extension service. */
export interface SchemaPart {
  types?: unknown[];
  plugins?: Nexus.core.NexusPlugin[];
  resolversConfig?: Record<string, unknown>;
}

interface ExtensionService {
  use(extension: (tools: { nexus: NexusLibrary }) => SchemaPart): void;
  shadowCRUD(uid: string): { disable(): void; field(name: string): { disable(): void } };
}

/** Adds the newsroom to the schema of the GraphQL plugin, which must be there. */
export function extendGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql').service<ExtensionService>('extension');
  // From a file one could walk to every entry that uses it, drafts included.
  extension.shadowCRUD('plugin::upload.file').field('related').disable();
  extension.shadowCRUD(BODY_PICTURE).disable();
  extension.shadowCRUD(FORMER_SLUG).disable();
  extension.shadowCRUD(PHOTO_METADATA).disable();
  const isBatched = settings(strapi).graphqlResolvers === 'batched';
  // First, since it keeps the arguments as they come.
  if (isBatched) extension.use(({ nexus }) => rootArguments(nexus));
  extension.use(({ nexus }) => outputTypes(nexus));
  extension.use(({ nexus }) => computedFields(nexus, strapi));
  extension.use(({ nexus }) => newsroomQueries(nexus, strapi));
  extension.use(({ nexus }) => nullableFields(nexus, strapi));
  extension.use(({ nexus }) => nullArguments(nexus));
  extension.use(({ nexus }) => listRules(nexus, strapi));
  extension.use(({ nexus }) => mediaAddresses(nexus, strapi));
  extension.use(({ nexus }) => shownAddresses(nexus, strapi));
  extension.use(({ nexus }) => shownBodies(nexus, strapi));
  extension.use(({ nexus }) => nestedLists(nexus, strapi));
  extension.use(({ nexus }) => inheritedDrafts(nexus, strapi));
  keepSchema(strapi);
  if (isBatched) extendResolvers(strapi, extension);
  else extension.use(({ nexus }) => openLoads(nexus, isComputed(strapi)));
  guardQueries(strapi, { hasFieldHooks: !isBatched });
}

/** Relations of many entries at once, and nothing around a field that does nothing. */
function extendResolvers(strapi: Core.Strapi, extension: ExtensionService): void {
  const generated = generatedExtension(strapi);
  extension.use(({ nexus }) => {
    const fields = relationFields(strapi);
    const computed = isComputed(strapi);
    const waits = (type: string, field: string) =>
      computed(type, field) || fields.has(`${type}.${field}`);
    const plugins = [openLoads(nexus, waits), relations(nexus, strapi, fields, generated)];
    return { plugins: plugins.flatMap((part) => part.plugins ?? []) };
  });
  const plain = plainFields(strapi, generated);
  extension.use(({ nexus }) => plain(nexus));
}
