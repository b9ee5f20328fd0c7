import type { Core, UID } from '@strapi/strapi';

import { asOwnWrite } from '../outside-writes/own-writes';
import { forgetChecked } from '../transaction-memory/checked-rows';
import { newsroomType } from '../settings';
import { formerSlugs } from '../slugs/former-slug-rule';
import { slugs } from '../slugs/slug-rule';
import { addresses } from './addresses';
import { audioFingerprint } from './audio-fingerprint';
import { correctionDates } from './correction-dates';
import { fileKinds } from './file-kinds';
import { bodyPictures } from './body-pictures';
import { captionCredits } from './caption-credits';
import { inUse } from './in-use';
import { identity } from './identity';
import { knownLocale } from './known-locale';
import { refuseMissingLinks } from './missing-links';
import { newsroomTimes } from './newsroom-times';
import { oneWriter } from './one-writer';
import { packFields } from './pack-fields';
import { photosInBodies } from './photos-in-bodies';
import { publications } from './publications';
import { publicationDates } from './publication-dates';
import { publishCheck } from './publish-check';
import { requiredFields } from './required-fields';
import { safeKeys } from './safe-keys';
import { safeText } from './safe-text';
import { singleFiles } from './single-files';
import { inTurn } from './turns';
import { valueForms } from './value-forms';
import {
  createWrite,
  type StoredVersion,
  type Write,
  type WriteAction,
  type WriteParams,
  type WriteRule,
} from './write';

/** In this order: what came in is cleaned before it is used. */
const RULES: readonly WriteRule[] = [
  safeText,
  safeKeys,
  oneWriter,
  knownLocale,
  valueForms,
  addresses,
  identity,
  singleFiles,
  fileKinds,
  packFields,
  newsroomTimes,
  requiredFields,
  captionCredits,
  slugs,
  publicationDates,
  correctionDates,
  audioFingerprint,
  inUse,
  photosInBodies,
  bodyPictures,
  publishCheck,
  formerSlugs,
  publications,
];

const ACTIONS: ReadonlySet<string> = new Set<WriteAction>([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'clone',
  'delete',
]);

interface Context {
  uid: UID.ContentType;
  action: string;
  params: WriteParams;
}

/**
 * Runs the rules around every write of the document service, whichever way it came in, in one
 * transaction with it: a rule that throws leaves nothing behind.
 */
export function applyWriteRules(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { uid, action } = context as Context;
    const type = newsroomType(strapi, uid);
    if (!type || !isWrite(action)) return next();
    // The rules write into the parameters that Strapi goes on to use, not into the caller's.
    const params = { ...(context as Context).params };
    Object.assign(context, { params });
    const write = createWrite(strapi, type, { uid, action, params });

    return strapi.db.transaction(({ trx, onCommit }) => {
      onCommit(() => {
        for (const proceed of write.afterCommit) proceed();
      });
      return inTurn(trx, () => {
        forgetChecked(trx);
        return asOwnWrite(strapi, () => applyRules(write, next));
      });
    });
  });
}

async function applyRules<Result>(write: Write, next: () => Result): Promise<Awaited<Result>> {
  for (const rule of RULES) await rule.before?.(write);
  const result = await run(write, next);
  const rows = versionsIn(result);
  for (const rule of RULES) await rule.after?.(write, rows);
  return result;
}

async function run<Result>(write: Write, next: () => Result): Promise<Awaited<Result>> {
  try {
    return await next();
  } catch (error) {
    await refuseMissingLinks(write, error);
    throw error;
  }
}

function isWrite(action: string): action is WriteAction {
  return ACTIONS.has(action);
}

/** The document service answers with one version, with `entries`, or with nothing. */
function versionsIn(result: unknown): StoredVersion[] {
  if (typeof result !== 'object' || result === null) return [];
  if ('entries' in result && Array.isArray(result.entries)) {
    return result.entries as StoredVersion[];
  }
  return 'id' in result ? [result as StoredVersion] : [];
}
