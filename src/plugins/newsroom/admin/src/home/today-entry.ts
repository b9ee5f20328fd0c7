import { Clock } from '@strapi/icons';
import type { WidgetArgs } from '@strapi/strapi/admin';

import { descriptor } from '../translations/message';

/** The widget on Strapi's home page, for those who may see it; the server checks the same action. */
export const todayWidget: WidgetArgs = {
  id: 'today',
  pluginId: 'newsroom',
  icon: Clock,
  title: { ...descriptor('home.title'), defaultMessage: 'Today in the newsroom' },
  permissions: [{ action: 'plugin::newsroom.today.read', subject: null }],
  component: () => import('./today-widget').then(({ TodayWidget }) => TodayWidget),
};
