import type { Schema } from '@strapi/strapi';

import type { Problem } from '../../../domain/facts';
import { type MediaFamily, wrongFamily } from '../../../domain/media-family';
import { mapAttributes } from './attribute-values';
import { isSameFile } from './file-reference';
import { refuse } from './problems';
import type { WriteRule } from './write';

interface File {
  id: number;
  documentId: string;
  name: string;
  mime: string | null;
}

interface Chosen {
  path: Problem['path'];
  allowed: readonly MediaFamily[];
  values: unknown[];
}

/** Strapi looks at `allowedTypes` in the admin panel only: over REST a sound could be a picture. */
export const fileKinds: WriteRule = {
  async before({ strapi, uid, params: { data } }) {
    if (!data) return;
    const chosen: Chosen[] = [];
    mapAttributes(strapi, uid, data, (attribute, value, path) => {
      const allowed = allowedTypes(attribute);
      if (allowed && value !== null) chosen.push({ path, allowed, values: listOf(value) });
      return value;
    });
    const keys = chosen.flatMap(({ values }) => values.map(keyOf)).filter((key) => key !== null);
    if (keys.length === 0) return;
    const files: File[] = await strapi.db.query('plugin::upload.file').findMany({
      where: {
        $or: [{ id: { $in: keys.filter(isId) } }, { documentId: { $in: keys.map(String) } }],
      },
      select: ['id', 'documentId', 'name', 'mime'],
    });
    refuse(chosen.flatMap((choice) => problemsOf(choice, files)));
  },
};

function allowedTypes(attribute: Schema.Attribute.AnyAttribute): readonly MediaFamily[] | null {
  return attribute.type === 'media' ? ((attribute.allowedTypes ?? []) as MediaFamily[]) : null;
}

function problemsOf({ path, allowed, values }: Chosen, files: readonly File[]): Problem[] {
  return files
    .filter((file) => values.some((value) => keyOf(value) !== null && isSameFile(value, file)))
    .map((file) => wrongFamily(allowed, file))
    .filter((message) => message !== null)
    .map((message) => ({ path, message }));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The id or documentId that a media value names. */
function keyOf(value: unknown): number | string | null {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('documentId' in value) return keyOf(value.documentId);
  return 'id' in value ? keyOf(value.id) : null;
}

function isId(key: number | string): boolean {
  return /^\d{1,15}$/.test(String(key));
}
