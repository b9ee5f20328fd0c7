import type { Core } from '@strapi/strapi';

import { knexClient, type KnexClient } from './knex-client';

/** Whose requests they are, by configuration of knex. */
const owners = new WeakMap<object, Core.Strapi>();
/** Clients of transactions in which something was written. */
const written = new WeakSet<object>();
/** Requests of which something written is committed: they were not simply refused. */
const kept = new WeakSet<object>();

export function followRequests(strapi: Core.Strapi): void {
  owners.set(knexClient(strapi).config, strapi);
}

export function noteWrite(client: KnexClient): void {
  if (client.transacting) written.add(client);
  else noteRequest(client);
}

/** Tells that a transaction is committed. */
export function noteCommit(client: KnexClient): void {
  if (written.has(client)) noteRequest(client);
}

export function hasKept(request: object): boolean {
  return kept.has(request);
}

/** The same of the request under way. */
export function hasKeptSome(client: KnexClient): boolean {
  const request = requestOf(client);
  return request !== undefined && kept.has(request);
}

function noteRequest(client: KnexClient): void {
  const request = requestOf(client);
  if (request) kept.add(request);
}

function requestOf({ config }: KnexClient): object | undefined {
  return owners.get(config)?.requestContext.get();
}
