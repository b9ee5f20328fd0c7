import type { Core, UID } from '@strapi/strapi';

import { newsroomType, settings } from '../settings';

/** Whether the newsroom's rules about queries and answers hold for a content type or a component. */
export type Guards = (uid: string) => boolean;

const holders = new WeakMap<Core.Strapi, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The rules hold for the newsroom's own kinds, for what a host has named in `alsoGuards`, and for the
 * components of both. Of everything else Strapi answers as it does without the plugin.
 * @returns to be asked in the course of one request: it remembers its answers
 */
export function guardsOf(strapi: Core.Strapi): Guards {
  const known = new Map<string, boolean>();
  return (uid) => {
    const before = known.get(uid);
    if (before !== undefined) return before;
    const guarded = isGuarded(strapi, uid);
    known.set(uid, guarded);
    return guarded;
  };
}

function isGuarded(strapi: Core.Strapi, uid: string): boolean {
  const holdersOf = holders.get(strapi) ?? componentHolders(strapi);
  holders.set(strapi, holdersOf);
  const types = holdersOf.get(uid) ?? [uid];
  const { alsoGuards } = settings(strapi);
  return [...types].some(
    (type) => newsroomType(strapi, type) !== null || alsoGuards.includes(type)
  );
}

/** By component: the content types that have it, at any depth. */
function componentHolders(strapi: Core.Strapi): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(
    Object.keys(strapi.components).map((uid) => [uid, new Set()])
  );
  for (const type of Object.keys(strapi.contentTypes)) {
    for (const component of componentsBelow(strapi, type)) found.get(component)?.add(type);
  }
  return found;
}

function componentsBelow(strapi: Core.Strapi, uid: string, seen = new Set<string>()): Set<string> {
  for (const attribute of Object.values(strapi.getModel(uid as UID.Schema).attributes)) {
    const inside =
      attribute.type === 'component'
        ? [attribute.component]
        : attribute.type === 'dynamiczone'
          ? attribute.components
          : [];
    for (const component of inside) {
      if (seen.has(component)) continue;
      seen.add(component);
      componentsBelow(strapi, component, seen);
    }
  }
  return seen;
}
