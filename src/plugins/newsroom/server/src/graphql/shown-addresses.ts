import type { Core } from '@strapi/strapi';
import { isNonNullType } from 'graphql';

import { guardsOf } from '../access/guarded-types';
import { addressNames, shownValue } from '../presenters/shown-address';
import type { NexusLibrary, SchemaPart } from './extend';
import { typeName } from './type-name';

/** Addresses that must not be shown are left out of GraphQL's answers, as of REST's. */
export function shownAddresses(nexus: NexusLibrary, strapi: Core.Strapi): SchemaPart {
  const guards = guardsOf(strapi);
  const types = Object.values(strapi.contentTypes).filter(({ uid }) => guards(uid));
  const components = Object.values(strapi.components).filter(({ uid }) => guards(uid));
  const named = [
    ...types.map(({ uid }) => ({ uid, name: typeName(strapi, uid) })),
    ...components.map(({ uid, globalId: name }) => ({ uid, name })),
  ];
  const fields = new Set(
    named.flatMap(({ uid, name }) => addressNames(strapi, uid).map((field) => `${name}.${field}`))
  );
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomShownAddresses',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          if (!fields.has(`${parentTypeConfig.name}.${fieldConfig.name}`)) return undefined;
          return (root, args, context, info, next) =>
            nexus.plugin.completeValue(next(root, args, context, info), (value: unknown) => {
              const shown = shownValue(value);
              // The schema promises a text for what is required, and null would take the entry along.
              return shown === null && isNonNullType(info.returnType) ? '' : shown;
            });
        },
      }),
    ],
  };
}
