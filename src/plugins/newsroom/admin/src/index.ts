import type { PluginDefinition } from '@strapi/strapi/admin';

import { keepRefusedEdits } from './documents/keep-refused-edits';
import { timeField } from './fields/newsroom-time/time-field';
import { COLUMNS_HOOK, showTimesOfNewsroom } from './lists/time-column';
import { liveDeskLink } from './pages/live-desk/live-desk-link';
import { addPhotoPanel } from './photo/add-photo-panel';
import { registerTranslations } from './translations/register-translations';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom' });
    app.customFields.register(timeField);
    app.addMenuLink(liveDeskLink);
  },
  bootstrap(app) {
    keepRefusedEdits();
    app.registerHook(COLUMNS_HOOK, showTimesOfNewsroom);
    addPhotoPanel(app);
  },
  registerTrads: registerTranslations,
};

export default plugin;
