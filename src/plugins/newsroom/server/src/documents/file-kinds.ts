import type { Schema } from '@strapi/strapi';

import type { Problem } from '../../../domain/refusal';
import { type MediaFamily, wrongFamily } from '../../../domain/media-family';
import { mapAttributes } from './attribute-values';
import { fileKey, filesNamed, isSameFile, type NamedFile } from './file-reference';
import { refuse } from './problems';
import type { WriteRule } from './write';

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
    const keys = chosen.flatMap(({ values }) => values.map(fileKey)).filter((key) => key !== null);
    if (keys.length === 0) return;
    const files = await filesNamed(strapi, keys);
    refuse(chosen.flatMap((choice) => problemsOf(choice, files)));
  },
};

function allowedTypes(attribute: Schema.Attribute.AnyAttribute): readonly MediaFamily[] | null {
  return attribute.type === 'media' ? ((attribute.allowedTypes ?? []) as MediaFamily[]) : null;
}

function problemsOf({ path, allowed, values }: Chosen, files: readonly NamedFile[]): Problem[] {
  return files
    .filter((file) => values.some((value) => fileKey(value) !== null && isSameFile(value, file)))
    .map((file) => wrongFamily(allowed, file))
    .filter((reason) => reason !== null)
    .map((reason) => ({ ...reason, path }));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
