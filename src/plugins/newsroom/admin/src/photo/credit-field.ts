import { User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { descriptor } from '../translations/message';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;

/**
 * The admin half of `plugin::newsroom.photo-credit`; the server registers the other. A field and no
 * side panel, since photos are mostly made in a story's dialog, which has fields alone.
 */
export const photoCreditField: CustomField = {
  name: 'photo-credit',
  pluginId: 'newsroom',
  type: 'string',
  icon: User,
  intlLabel: descriptor('photo.title'),
  intlDescription: descriptor('photo.field.description'),
  components: {
    Input: async () => {
      const input = await import('./credit-input');
      // Strapi's type knows no props, though the edit view hands in those of every input.
      return { default: input.CreditInput as unknown as ComponentType };
    },
  },
};
