import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import { readEndpointInput, secretProblems } from '../../../domain/endpoint-input';
import { isCdn } from '../../../domain/endpoint-kind';
import { MOST_OLD_SECRETS, type OldSecret, stillValid } from '../../../domain/old-secrets';
import { at, refusal } from '../../../domain/refusal';
import { forgetEndpoint } from '../dispatcher/wake';
import { changesOf, newEndpoint } from '../endpoints/changes';
import { sendTestEvent } from '../endpoints/test-event';
import { canOpenSecret, newSecret, sealSecret } from '../secrets/endpoint-secrets';
import { settings } from '../settings';
import type { EndpointRecord } from '../store/endpoint-record';
import {
  createEndpoint,
  deleteEndpoint,
  findEndpoint,
  listEndpoints,
  updateEndpoint,
} from '../store/endpoints';
import { endpointView, headerNames } from './endpoint-view';
import { conflict, idFrom, refuse, refuseMissing, wholeNumber } from './refusals';

const LONGEST_ROTATION_SECONDS = 30 * 24 * 60 * 60;
const DEFAULT_ROTATION_SECONDS = 24 * 60 * 60;

/** `/outbox/endpoints`: the downstream publishers. */
export const endpoint = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const endpoints = await listEndpoints(strapi);
    ctx.body = {
      data: endpoints.map((record) => endpointView(strapi, record)),
    };
  },

  async findOne(ctx: Context): Promise<void> {
    ctx.body = { data: endpointView(strapi, await stored(strapi, ctx)) };
  },

  /** The secret is in this answer and never again. */
  async create(ctx: Context): Promise<void> {
    const { allowedHosts } = settings(strapi);
    const rules = { isNew: true, allowedHosts, storedHeaders: [] };
    const reading = readEndpointInput(ctx.request.body, rules);
    if (!reading.ok) return refuse(reading.problems);
    const { record, secret } = newEndpoint(strapi, reading.input, Date.now());
    const created = await createEndpoint(strapi, record);
    ctx.status = 201;
    // Nothing that a CDN is sent is signed.
    const shown = isCdn(created.kind) ? {} : { secret };
    ctx.body = { data: { ...endpointView(strapi, created), ...shown } };
  },

  async update(ctx: Context): Promise<void> {
    const record = await stored(strapi, ctx);
    const { allowedHosts } = settings(strapi);
    const rules = {
      isNew: false,
      allowedHosts,
      storedKind: record.kind,
      storedUrl: record.url,
      storedHeaders: headerNames(strapi, record),
    };
    const reading = readEndpointInput(ctx.request.body, rules);
    if (!reading.ok) return refuse(reading.problems);
    const change = changesOf(strapi, record, reading.input, Date.now());
    if (!change.ok) return refuse(change.problems);
    const updated = await updateEndpoint(strapi, record.id, change.changes);
    if (!updated) return refuseMissing(refusal('endpoint.missing'));
    await forgetEndpoint(strapi, record.id);
    ctx.body = { data: endpointView(strapi, updated) };
  },

  async delete(ctx: Context): Promise<void> {
    const record = await stored(strapi, ctx);
    await deleteEndpoint(strapi, record.id);
    await forgetEndpoint(strapi, record.id);
    ctx.body = { data: endpointView(strapi, record) };
  },

  /** A new secret; the old ones sign as long as they were promised to, or end at once with 0 seconds. */
  async rotate(ctx: Context): Promise<void> {
    const record = await stored(strapi, ctx);
    const { keepOldForSeconds, secret } = body(ctx);
    const seconds =
      keepOldForSeconds === undefined ? DEFAULT_ROTATION_SECONDS : wholeNumber(keepOldForSeconds);
    if (seconds === null || seconds > LONGEST_ROTATION_SECONDS) {
      const most = LONGEST_ROTATION_SECONDS;
      const problem = refusal('endpoint.keep.seconds', { least: 0, most });
      return refuse(at(['keepOldForSeconds'], problem));
    }
    const problems = secret === undefined ? [] : secretProblems(secret);
    if (problems.length > 0) return refuse(problems);
    const fresh =
      typeof secret === 'string'
        ? { secret, sealed: sealSecret(strapi, secret) }
        : newSecret(strapi);
    // Of two at the same moment the second keeps what the first has just shown.
    let isFull = false;
    const updated = await updateEndpoint(strapi, record.id, (present) => {
      const oldSecrets = seconds === 0 ? [] : keptSecrets(strapi, present, seconds);
      isFull = oldSecrets.length > MOST_OLD_SECRETS;
      return isFull ? {} : { sealedSecret: fresh.sealed, oldSecrets };
    });
    if (isFull) return conflict(ctx, refusal('endpoint.secrets.full', { most: MOST_OLD_SECRETS }));
    if (!updated) return refuseMissing(refusal('endpoint.missing'));
    await forgetEndpoint(strapi, record.id);
    ctx.body = {
      data: { ...endpointView(strapi, updated), secret: fresh.secret },
    };
  },

  /** Sends a test event now, outside of the log, and answers how it went. */
  async test(ctx: Context): Promise<void> {
    ctx.body = { data: await sendTestEvent(strapi, await stored(strapi, ctx)) };
  },
});

/** What was promised to a receiver holds, whoever rotates again. */
function keptSecrets(
  strapi: Core.Strapi,
  { sealedSecret, oldSecrets }: EndpointRecord,
  seconds: number
): OldSecret[] {
  const now = Date.now();
  const all = [
    ...stillValid(oldSecrets, now),
    { sealed: sealedSecret, until: now + seconds * 1000 },
  ];
  // One that cannot be opened signs nothing, so there is nothing to keep.
  return all.filter(({ sealed }) => canOpenSecret(strapi, sealed));
}

async function stored(strapi: Core.Strapi, ctx: Context): Promise<EndpointRecord> {
  const record = await findEndpoint(strapi, idFrom(ctx, 'endpoint'));
  if (!record) return refuseMissing(refusal('endpoint.missing'));
  return record;
}

function body(ctx: Context): Record<string, unknown> {
  const value: unknown = ctx.request.body;
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
