import { getNamedType, isLeafType } from 'graphql';

import type { NexusLibrary, SchemaPart } from './extend';

interface Loads {
  open: number;
  waiting: Array<() => void>;
}

const loads = new WeakMap<object, Loads>();

/**
 * Counts the entries and relations that a request is loading. Strapi loads each relation of each
 * entry on its own, and their answers come one by one.
 */
export function openLoads(
  nexus: NexusLibrary,
  isComputed: (type: string, field: string) => boolean
): SchemaPart {
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomOpenLoads',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          if (isLeafType(getNamedType(fieldConfig.type))) return undefined;
          if (isComputed(parentTypeConfig.name, fieldConfig.name)) return undefined;
          return (root, args, context: object, info, next) =>
            counted(context, () => next(root, args, context, info));
        },
      }),
    ],
  };
}

/** Runs when the request is loading nothing, so that all that was loaded is asked about at once. */
export function whenLoaded(context: object, run: () => void): void {
  const { waiting } = ofRequest(context);
  waiting.push(run);
  setImmediate(() => runWaiting(context));
}

async function counted(context: object, load: () => unknown): Promise<unknown> {
  const request = ofRequest(context);
  request.open += 1;
  try {
    return await load();
  } finally {
    request.open -= 1;
    // What was loaded may load more at once: that is asked for before the next immediate.
    setImmediate(() => runWaiting(context));
  }
}

function runWaiting(context: object): void {
  const request = ofRequest(context);
  if (request.open > 0) return;
  for (const run of request.waiting.splice(0)) run();
}

function ofRequest(context: object): Loads {
  const known = loads.get(context) ?? { open: 0, waiting: [] };
  loads.set(context, known);
  return known;
}
