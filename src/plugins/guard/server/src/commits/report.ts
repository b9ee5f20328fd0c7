import { AsyncLocalStorage } from 'node:async_hooks';

import type { Core } from '@strapi/strapi';

import { withoutStatement } from '../../../domain/database-failure';
import { knexClient, type KnexClient } from './knex-client';
import type { DatabaseRefusal } from './refusal';

type Report = (refusal: DatabaseRefusal, of: object) => void;

/** By configuration of knex: transactions have clients of their own. */
const reports = new WeakMap<object, Report>();
const silent = new AsyncLocalStorage<true>();

/** Has what the database refuses said loudly in the log of this Strapi. */
export function reportRefusals(strapi: Core.Strapi): void {
  reports.set(knexClient(strapi).config, createReport(strapi));
}

/** Says what the database refused, once for each request, or for each transaction outside of one. */
export function report(client: KnexClient, refusal: DatabaseRefusal): void {
  reports.get(client.config)?.(refusal, client.transacting ? client : refusal);
}

/** Runs work whose refusals are no news. */
export function silently<Result>(work: () => Promise<Result>): Promise<Result> {
  return silent.run(true, work);
}

/** A page of the admin panel may ask ten things of a database that is away. */
function createReport(strapi: Core.Strapi): Report {
  const reported = new WeakSet<object>();
  return (refusal, of) => {
    const request = strapi.requestContext.get();
    const about = request ?? of;
    if (silent.getStore() || reported.has(about)) return;
    reported.add(about);
    const who = request ? `${request.method} ${request.path}` : 'Work of the server itself';
    strapi.log.error(`${who} was refused by the database${when(refusal)}: ${reason(refusal)}`);
  };
}

function when({ progress }: DatabaseRefusal): string {
  if (progress === 'under way') return '';
  return progress === 'unknown'
    ? ', and whether it is kept is not known'
    : ' at its COMMIT, and nothing of it is kept';
}

/** Without the statement, which holds what editors wrote. */
function reason({ cause, code }: DatabaseRefusal): string {
  const { message } = (cause ?? {}) as { message?: unknown };
  const said = withoutStatement(typeof message === 'string' ? message : String(cause));
  return typeof code === 'string' ? `${said} (${code})` : said;
}
