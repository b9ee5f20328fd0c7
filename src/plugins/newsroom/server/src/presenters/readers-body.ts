import type { Core } from '@strapi/strapi';

import type { Computed } from '../../../contract';
import type { Blocks } from '../../../domain/facts';
import { pictureHashes } from '../../../domain/body-pictures';
import { withoutPictures } from '../../../domain/typed-pictures';
import { shownBody, type BodyPhotos } from '../../../domain/shown-body';
import { mayReadUnpublished } from '../access/unpublished-right';
import type { Auth } from '../access/auth';
import type { PresentContext } from './context';
import { shownValue } from './shown-address';

interface Bodies {
  forReaders: Blocks | string;
  /** With the pictures whose rights are over. */
  forNewsroom: Blocks | string;
}

interface Story {
  locale: string | null;
  body: Blocks | null;
  /** What the body was read from, where that was Markdown. */
  markdown?: string;
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
  const { markdown } = row;
  bodies.set(
    computed,
    markdown === undefined
      ? { forReaders, forNewsroom: shownBody(body, 'keep', shown) }
      : { forReaders: withoutOver(markdown, body, forReaders, photos), forNewsroom: markdown }
  );
  return computed;
}

/** Markdown that names no file of a Photo whose rights are over. */
function withoutOver(
  markdown: string,
  body: Blocks,
  forReaders: Blocks,
  photos: BodyPhotos
): string {
  const left = pictureHashes(forReaders);
  const isOver = (hash: string): boolean => photos.has(hash) && !left.includes(hash);
  return withoutPictures(markdown, pictureHashes(body).filter(isOver));
}

/**
 * The body to show in place of the stored one.
 * @returns `undefined` where the stored one has no pictures
 */
export async function readersBody(
  strapi: Core.Strapi,
  computed: object | null | undefined,
  auth: Auth | undefined
): Promise<Blocks | string | undefined> {
  const known = computed ? bodies.get(computed as Computed) : undefined;
  if (!known) return undefined;
  return (await mayReadUnpublished(strapi, auth)) ? known.forNewsroom : known.forReaders;
}

/** Such a body as it goes out. Markdown is a source, and whoever renders it looks at its addresses. */
export function shownText(body: Blocks | string | null): unknown {
  return typeof body === 'string' ? body : shownValue(body);
}
