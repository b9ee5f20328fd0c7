import type { Core } from '@strapi/strapi';

/** Requests whose operation has been counted as a whole: its parts are not counted once more. */
const counted = new WeakSet<object>();

export function markCounted(request: object): void {
  counted.add(request);
}

export function isCountedWhole(strapi: Core.Strapi): boolean {
  const request = strapi.requestContext.get();
  return request !== undefined && counted.has(request);
}
