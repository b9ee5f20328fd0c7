import type { Core } from '@strapi/strapi';
import type * as Nexus from 'nexus';

import { PHOTO_METADATA } from '../photo-metadata/metadata-store';
import { FORMER_SLUG } from '../slugs/former-slug';
import { computedFields, isComputed } from './computed-fields';
import { listRules } from './list-rules';
import { mediaAddresses } from './media-addresses';
import { nestedLists } from './nested-lists';
import { nullArguments } from './null-arguments';
import { openLoads } from './open-loads';
import { outputTypes } from './output-types';
import { newsroomQueries } from './queries';
import { guardQueries } from './query-guards';

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

/** Adds the newsroom to the GraphQL schema, where the GraphQL plugin is installed. */
export function extendGraphql(strapi: Core.Strapi): void {
  const extension = strapi.plugin('graphql')?.service('extension') as ExtensionService | undefined;
  if (!extension) return;
  // From a file one could walk to every entry that uses it, drafts included.
  extension.shadowCRUD('plugin::upload.file').field('related').disable();
  extension.shadowCRUD(FORMER_SLUG).disable();
  extension.shadowCRUD(PHOTO_METADATA).disable();
  extension.use(({ nexus }) => outputTypes(nexus));
  extension.use(({ nexus }) => computedFields(nexus, strapi));
  extension.use(({ nexus }) => newsroomQueries(nexus, strapi));
  extension.use(({ nexus }) => nullArguments(nexus));
  extension.use(({ nexus }) => listRules(nexus, strapi));
  extension.use(({ nexus }) => mediaAddresses(nexus, strapi));
  extension.use(({ nexus }) => nestedLists(nexus));
  extension.use(({ nexus }) => openLoads(nexus, (type, field) => isComputed(strapi, type, field)));
  guardQueries(strapi);
}
