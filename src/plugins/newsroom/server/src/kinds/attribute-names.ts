import type { Core } from '@strapi/strapi';

import { newsroomType, settings } from '../settings';

const NONE: Readonly<Record<string, string>> = {};

/** What a type of the project calls attributes of its kind, where that is another name. */
export function namesOf(strapi: Core.Strapi, uid: string): Readonly<Record<string, string>> {
  const kind = newsroomType(strapi, uid);
  return (kind && settings(strapi).fields[kind]) || NONE;
}

/** What a type calls an attribute that the newsroom knows as `name`. */
export function hostName(strapi: Core.Strapi, uid: string, name: string): string {
  const names = namesOf(strapi, uid);
  return Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

/** What the newsroom calls an attribute of a type. */
export function kindName(strapi: Core.Strapi, uid: string, name: string): string {
  const found = Object.entries(namesOf(strapi, uid)).find(([, host]) => host === name);
  return found ? found[0] : name;
}
