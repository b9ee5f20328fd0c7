import { types } from 'node:util';

import { getNamedType, isLeafType } from 'graphql';

import type { NexusLibrary, SchemaPart } from './extend';

interface Loads {
  open: number;
  waiting: Array<() => void>;
}

const loads = new WeakMap<object, Loads>();

/**
 * Counts what a request is loading, one by one: the entries at the root, and the relations that are
 * not loaded together.
 * @param waits whether a field itself waits until nothing is being loaded
 */
export function openLoads(
  nexus: NexusLibrary,
  waits: (type: string, field: string) => boolean
): SchemaPart {
  return {
    plugins: [
      nexus.plugin({
        name: 'NewsroomOpenLoads',
        onCreateFieldResolver({ parentTypeConfig, fieldConfig }) {
          if (isLeafType(getNamedType(fieldConfig.type))) return undefined;
          if (waits(parentTypeConfig.name, fieldConfig.name)) return undefined;
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

/** Counts a load while it lasts; a value that is there already is none. */
export function counted<Result>(context: object, load: () => Result): Result {
  const result = load();
  if (!types.isPromise(result)) return result;
  const request = ofRequest(context);
  request.open += 1;
  const close = (): void => {
    request.open -= 1;
    // What was loaded may load more at once: that is asked for before the next immediate.
    if (request.open === 0) setImmediate(() => runWaiting(context));
  };
  result.then(close, close);
  return result;
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
