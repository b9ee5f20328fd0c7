import type { Schema } from '@strapi/strapi';

import type { Problem } from '../../../domain/refusal';
import { filledText } from '../../../domain/filled-text';
import { mapAttributes } from './attribute-values';
import { refuse } from './problems';
import type { StoredVersion, Write, WriteRule } from './write';

/**
 * Authors and photos have no draft that may be incomplete: what they need is there from the start.
 * Strapi takes an empty text for a text, and does not look whether a photo has its picture.
 */
export const requiredFields: WriteRule = {
  before({ strapi, uid, type, params: { data } }) {
    if (!data || (type !== 'author' && type !== 'photo')) return;
    const problems: Problem[] = [];
    mapAttributes(strapi, uid, data, (attribute, value, path) => {
      if (isRequiredText(attribute) && typeof value === 'string' && filledText(value) === null) {
        problems.push({ path, code: 'field.missing', values: {} });
      }
      return value;
    });
    refuse(problems);
  },

  async after(write, rows) {
    if (write.type !== 'photo' || write.action === 'delete' || rows.length === 0) return;
    if (await hasPicture(write, rows)) return;
    refuse([{ path: ['image'], code: 'picture.missing', values: {} }]);
  },
};

function isRequiredText(attribute: Schema.Attribute.AnyAttribute): boolean {
  const isText = attribute.type === 'string' || attribute.type === 'text';
  return isText && attribute.required === true;
}

async function hasPicture(
  { strapi, uid }: Write,
  rows: readonly StoredVersion[]
): Promise<boolean> {
  const stored: Array<{ image: object | null }> = await strapi.db.query(uid).findMany({
    where: { id: { $in: rows.map(({ id }) => id) } },
    select: ['id'],
    populate: { image: { select: ['id'] } },
  });
  return stored.every(({ image }) => image !== null);
}
