import type { Core, UID } from '@strapi/strapi';

import { isSlug } from '../../../domain/slug';
import { refuseQuery } from '../access/refuse-query';
import { defaultLocale } from '../presenters/context';
import { settings, type AddressedType } from '../settings';
import { isLocalised } from '../documents/write';
import { documentAtFormerSlug } from './former-slug';

/** A document found by its address, or the slug it has now. */
export type SlugMatch =
  | { kind: 'found'; document: { id: number; documentId: string } }
  | { kind: 'moved'; documentId: string; slug: string }
  | { kind: 'none' };

export interface SlugQuery extends Record<string, unknown> {
  locale?: unknown;
  status?: unknown;
}

/**
 * Looks a document up by the slug it has, or had while it was public.
 * @param query a query that Strapi has validated and sanitised
 */
export async function findBySlug(
  strapi: Core.Strapi,
  type: AddressedType,
  slug: string,
  query: SlugQuery
): Promise<SlugMatch> {
  if (!isSlug(slug)) return { kind: 'none' };
  const uid = settings(strapi).contentTypes[type];
  const scoped = { ...query, status: query.status ?? 'published' };
  // The gate has added what keeps hidden documents hidden.
  const shown = (own: object): object => (query.filters ? { $and: [query.filters, own] } : own);
  const document = await first(strapi, uid, { ...scoped, filters: shown({ slug }) });
  if (document) return { kind: 'found', document };

  const locale = await addressLocale(strapi, uid, query.locale);
  const documentId = await documentAtFormerSlug(strapi, { uid, slug, locale });
  if (!documentId) return { kind: 'none' };
  const moved = await first(strapi, uid, {
    locale: query.locale,
    status: scoped.status,
    filters: shown({ documentId }),
    fields: ['slug'],
  });
  return moved?.slug ? { kind: 'moved', documentId, slug: moved.slug } : { kind: 'none' };
}

interface Found {
  id: number;
  documentId: string;
  slug?: string | null;
}

async function first(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  params: Record<string, unknown>
): Promise<Found | null> {
  return strapi.documents(uid).findFirst(params as never) as Promise<Found | null>;
}

async function addressLocale(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  locale: unknown
): Promise<string | null> {
  if (!isLocalised(strapi, uid)) return null;
  if (typeof locale === 'string' && locale !== '') return locale;
  if (locale !== undefined) refuseQuery('locale', { code: 'locale.form', values: {} });
  return defaultLocale(strapi);
}
