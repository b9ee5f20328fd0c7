import type { Core } from '@strapi/strapi';

/** Requests whose operation has been counted as a whole: its parts are not counted once more. */
const counted = new WeakMap<object, { isRead: boolean }>();

/** @param isRead whether the operation changes nothing */
export function markCounted(request: object, isRead: boolean): void {
  counted.set(request, { isRead });
}

/** Whether a request is a GraphQL operation that changes nothing. */
export function isReadOperation(request: object): boolean {
  return counted.get(request)?.isRead === true;
}

export function isCountedWhole(strapi: Core.Strapi): boolean {
  const request = strapi.requestContext.get();
  return request !== undefined && counted.has(request);
}
