import type { PluginDefinition } from '@strapi/strapi/admin';

import { addKeepName } from './authors/add-keep-name';
import { keepRefusedEdits } from './documents/keep-refused-edits';
import { dayField } from './fields/newsroom-day/day-field';
import { timeField } from './fields/newsroom-time/time-field';
import { todayWidget } from './home/today-entry';
import { nameChoices } from './lists/choice-column';
import { showCredits } from './lists/credit-columns';
import { nameFilters } from './lists/filter-names';
import { FILTERS_HOOK, filterByTimesOfNewsroom } from './lists/list-filters';
import { COLUMNS_HOOK, showTimesOfNewsroom } from './lists/time-column';
import { sayMoment } from './moments/say-moment';
import { liveDeskLink } from './pages/live-desk/live-desk-link';
import { publicationsLink } from './pages/publications/publications-link';
import { addReaderPanel } from './panel/add-reader-panel';
import { photoCreditField } from './photo/credit-field';
import { translateRefusals } from './refusals/translate-refusals';
import { registerTranslations } from './translations/register-translations';
import { FORM_HOOK, translateHints } from './views/translated-hints';
import { loadTypeNames } from './views/type-names';

const plugin: PluginDefinition = {
  register(app) {
    app.registerPlugin({ id: 'newsroom', name: 'Newsroom', apis: { sayMoment } });
    app.customFields.register([timeField, dayField, photoCreditField]);
    app.addMenuLink(liveDeskLink);
    app.addSettingsLink('global', publicationsLink);
    app.widgets.register((others) => [todayWidget, ...others]);
  },
  bootstrap(app) {
    keepRefusedEdits();
    translateRefusals();
    app.registerHook(COLUMNS_HOOK, showTimesOfNewsroom);
    app.registerHook(COLUMNS_HOOK, showCredits);
    app.registerHook(COLUMNS_HOOK, nameChoices);
    app.registerHook(FILTERS_HOOK, filterByTimesOfNewsroom);
    app.registerHook(FILTERS_HOOK, nameFilters);
    app.registerHook(FORM_HOOK, translateHints);
    addReaderPanel(app);
    addKeepName(app);
  },
  registerTrads: async (languages) => registerTranslations(languages, await loadTypeNames()),
};

export default plugin;
