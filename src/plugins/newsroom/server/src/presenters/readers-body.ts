import type { Core } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import type { Blocks } from '../../../domain/facts';
import { shownBody, type BodyPhotos } from '../../../domain/shown-body';
import { mayReadUnpublished } from '../access/unpublished-right';
import type { Auth } from '../access/auth';
import type { PresentContext } from './context';

interface Bodies {
  forReaders: Blocks;
  /** With the pictures whose rights are over. */
  forNewsroom: Blocks;
}

interface Story {
  locale: string | null;
  body: Blocks | null;
}

/** By what was computed for a story, where its body has pictures. */
const bodies = new WeakMap<Computed, Bodies>();

/** Presents a story with its body as readers get it, and keeps that for whoever shows the body too. */
export function presentBody<Row extends Story, Output extends Computed>(
  row: Row,
  photos: BodyPhotos,
  context: PresentContext,
  present: (row: Row, context: PresentContext) => Output
): Output {
  const { body } = row;
  if (body === null) return present(row, context);
  const shown = { ...context, photos, locale: row.locale ?? context.defaultLocale };
  const forReaders = shownBody(body, 'leave out', shown);
  if (forReaders === body) return present(row, context);
  const computed = present({ ...row, body: forReaders }, context);
  bodies.set(computed, { forReaders, forNewsroom: shownBody(body, 'keep', shown) });
  return computed;
}

/**
 * The body to show in place of the stored one.
 * @returns `undefined` where the stored one has no pictures
 */
export async function readersBody(
  strapi: Core.Strapi,
  computed: object | null | undefined,
  auth: Auth | undefined
): Promise<Blocks | undefined> {
  const known = computed ? bodies.get(computed as Computed) : undefined;
  if (!known) return undefined;
  return (await mayReadUnpublished(strapi, auth)) ? known.forNewsroom : known.forReaders;
}
