import type { Core, UID } from '@strapi/strapi';

import { kindRows } from '../kinds/kind-rows';
import { defaultLocale } from '../presenters/context';
import type { StoredTime } from '../presenters/rows';
import type { NewsroomType } from '../settings';

export type Data = Record<string, unknown>;

export type WriteAction =
  'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'clone' | 'delete';

export interface WriteParams {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Data;
}

/** What the rules need to know of a stored version before it is changed. */
export interface StoredVersion {
  id: number;
  documentId: string;
  locale: string | null;
  publishedAt: StoredTime;
  slug?: string | null;
  [attribute: string]: unknown;
}

/** One write to one of the newsroom's types, on its way through the rules. */
export interface Write {
  strapi: Core.Strapi;
  uid: UID.ContentType;
  type: NewsroomType;
  action: WriteAction;
  /** The document service's own parameters; rules may replace `params.data`. */
  params: WriteParams;
  /** True also for a `create` or `update` that publishes at once. */
  publishing: boolean;
  now: Date;
  /** What is to be done once the commit of the write is known, ahead of what Strapi does then. */
  afterCommit: Array<() => void>;
  /** An instant that an import brings for `firstPublishedAt`, beside the data. */
  firstPublication: string | null;
  /** The versions of the document in the locales concerned, as they were, also by the kind's names; read once. */
  stored(): Promise<readonly StoredVersion[]>;
  /** The one locale of a `create` or `update`; `null` for types that are not localised. */
  locale(): Promise<string | null>;
}

/** One editorial rule; both halves run in the transaction of the write. */
export interface WriteRule {
  before?(write: Write): Promise<void> | void;
  /** `rows` are the versions that the write has made or touched. */
  after?(write: Write, rows: readonly StoredVersion[]): Promise<void>;
}

export function createWrite(
  strapi: Core.Strapi,
  type: NewsroomType,
  context: { uid: UID.ContentType; action: WriteAction; params: WriteParams }
): Write {
  const { uid, action, params } = context;
  let stored: Promise<readonly StoredVersion[]> | undefined;
  const locales = (): Promise<string[] | null> => concernedLocales(strapi, uid, params.locale);
  return {
    strapi,
    uid,
    type,
    action,
    params,
    publishing:
      isPublishable(strapi, uid) &&
      (action === 'publish' ||
        ((action === 'create' || action === 'update') && params.status === 'published')),
    now: new Date(),
    afterCommit: [],
    firstPublication: null,
    stored: () => (stored ??= locales().then((codes) => versions(strapi, uid, params, codes))),
    locale: () =>
      isLocalised(strapi, uid)
        ? locales().then((codes) => codes?.[0] ?? null)
        : Promise.resolve(null),
  };
}

export function isDraft(version: StoredVersion): boolean {
  return version.publishedAt === null;
}

function isPublishable(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  return strapi.contentType(uid).options?.draftAndPublish === true;
}

export function isLocalised(strapi: Core.Strapi, uid: UID.ContentType): boolean {
  const options = strapi.contentType(uid).pluginOptions as
    { i18n?: { localized?: boolean } } | undefined;
  return options?.i18n?.localized === true;
}

/** The locales a call means, as Strapi reads them: none is the default, `*` is all (`null`). */
async function concernedLocales(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: WriteParams['locale']
): Promise<string[] | null> {
  if (!isLocalised(strapi, uid) || locale === '*') return null;
  if (Array.isArray(locale) && locale.length > 0) return locale.includes('*') ? null : locale;
  return [typeof locale === 'string' && locale ? locale : await defaultLocale(strapi)];
}

async function versions(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { documentId }: WriteParams,
  locales: string[] | null
): Promise<StoredVersion[]> {
  if (!documentId) return [];
  const { attributes } = strapi.contentType(uid);
  return kindRows<StoredVersion>(strapi, uid).findMany({
    where: { documentId, ...(locales && { locale: { $in: locales } }) },
    populate: 'audioTrack' in attributes ? { audioTrack: { populate: { file: true } } } : {},
  });
}
