import { Clock } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { descriptor } from '../../translations/message';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;

/** The admin half of `plugin::newsroom.time`; the server registers the other. */
export const timeField: CustomField = {
  name: 'time',
  pluginId: 'newsroom',
  type: 'datetime',
  icon: Clock,
  intlLabel: descriptor('time.name'),
  intlDescription: descriptor('time.description'),
  components: {
    Input: async () => {
      // The module, then its name: taken apart at once, a part that others import too is dropped by Vite.
      const input = await import('./time-input');
      // Strapi's type knows no props, though the edit view hands in those of every input.
      return { default: input.TimeInput as unknown as ComponentType };
    },
  },
  options: {
    advanced: [
      {
        sectionTitle: { id: 'global.settings' },
        items: [
          {
            name: 'required',
            type: 'checkbox',
            intlLabel: { id: 'content-type-builder.form.attribute.item.requiredField' },
            description: {
              id: 'content-type-builder.form.attribute.item.requiredField.description',
            },
          },
        ],
      },
    ],
  },
};
