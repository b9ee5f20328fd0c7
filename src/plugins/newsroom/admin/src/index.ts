import type { PluginDefinition } from '@strapi/strapi/admin';

import { keepRefusedEdits } from './documents/keep-refused-edits';
import { timeField } from './fields/newsroom-time/time-field';
import { COLUMNS_HOOK, showTimesOfNewsroom } from './lists/time-column';
import { registerTranslations } from './translations/register-translations';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom' });
    app.customFields.register(timeField);
  },
  bootstrap(app) {
    keepRefusedEdits();
    app.registerHook(COLUMNS_HOOK, showTimesOfNewsroom);
  },
  registerTrads: registerTranslations,
};

export default plugin;
