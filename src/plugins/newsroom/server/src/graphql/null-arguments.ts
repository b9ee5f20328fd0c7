import type { NexusLibrary, SchemaPart } from './extend';

/** An argument that is `null` is one not given, as typed clients send it; Strapi trips over some. */
export function nullArguments(nexus: NexusLibrary): SchemaPart {
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomNullArguments',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          const args = Object.keys(fieldConfig.args ?? {});
          if (parentTypeConfig.name === 'Mutation' || args.length === 0) return undefined;
          return (root, given: Record<string, unknown>, context, info, next) =>
            next(root, withoutNulls(given), context, info);
        },
      }),
    ],
  };
}

function withoutNulls(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
