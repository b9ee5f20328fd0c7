import type { Core } from '@strapi/strapi';
import { OperationTypeNode } from 'graphql';
import type * as Nexus from 'nexus';

import { COMPUTED_NAMES } from '../../../domain/computed-names';
import { changedMeanwhile } from '../rest/changed-meanwhile';
import { settings, type NewsroomType } from '../settings';
import type { NexusLibrary, SchemaPart } from './extend';
import { loadComputed, type RequestContext } from './loader';
import { typeName } from './type-name';

const OUTPUT_TYPES: Readonly<Record<string, string>> = {
  timestamps: 'NewsroomTimestamps',
  byline: 'NewsroomByline',
  photo: 'NewsroomPhoto',
  audio: 'NewsroomAudio',
  readingTime: 'NewsroomReadingTime',
  correctionNotes: 'NewsroomCorrectionNote',
};

const LISTS: ReadonlySet<string> = new Set(['correctionNotes']);

/** The computed fields on the four types, each asking the same presenter as REST. */
export function computedFields(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const { contentTypes } = settings(strapi);
  return {
    types: (Object.keys(COMPUTED_NAMES) as NewsroomType[]).map((type) =>
      nexus.extendType({
        type: typeName(strapi, contentTypes[type]),
        definition(t) {
          for (const name of COMPUTED_NAMES[type]) {
            const config = fieldConfig(strapi, contentTypes[type], name);
            if (LISTS.has(name)) t.list.nonNull.field(name, config);
            else t.field(name, config);
          }
        },
      })
    ),
  };
}

/** Tells the computed fields of the four types from all others. */
export function isComputed(strapi: Core.Strapi): (type: string, field: string) => boolean {
  const { contentTypes } = settings(strapi);
  const types = Object.keys(COMPUTED_NAMES) as NewsroomType[];
  const names = types.map((type) => [typeName(strapi, contentTypes[type]), COMPUTED_NAMES[type]]);
  const byType = new Map(names as Array<[string, readonly string[]]>);
  return (type, field) => byType.get(type)?.includes(field) ?? false;
}

function fieldConfig(
  strapi: Core.Strapi,
  uid: string,
  name: string
): Nexus.core.FieldOutConfig<string, string> {
  return {
    type: OUTPUT_TYPES[name] ?? 'String',
    async resolve(parent: { id?: number }, _args: unknown, context: RequestContext, info) {
      if (typeof parent.id !== 'number') return null;
      const isQuery = info.operation.operation === OperationTypeNode.QUERY;
      const computed = await loadComputed(strapi, context, { uid, id: parent.id, isQuery });
      if (!computed && isQuery) changedMeanwhile(strapi);
      return (computed as Record<string, unknown> | null)?.[name] ?? null;
    },
  };
}
