import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';

import { descriptor } from '../../translations/message';

type CustomField = Exclude<Parameters<StrapiApp['customFields']['register']>[0], unknown[]>;

/** The admin half of `plugin::newsroom.day`; the server registers the other. */
export const dayField: CustomField = {
  name: 'day',
  pluginId: 'newsroom',
  type: 'date',
  icon: Calendar,
  intlLabel: descriptor('day.name'),
  intlDescription: descriptor('day.description'),
  components: {
    Input: async () => {
      const entry = await import('./day-entry');
      // Strapi's type knows no props, though the edit view hands in those of every input.
      return { default: entry.DayEntry as unknown as ComponentType };
    },
  },
  options: {
    advanced: [
      {
        sectionTitle: { id: 'global.settings' },
        items: [
          {
            // Strapi takes options under such names, though its type does not know them.
            name: 'options.isLastDay' as 'default',
            type: 'checkbox',
            intlLabel: descriptor('day.option.last'),
            description: descriptor('day.option.last.description'),
          },
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
