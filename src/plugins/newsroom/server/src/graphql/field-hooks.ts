/** Where Strapi has its plugin for the arguments of root fields, after the landing page. */
const ROOT_ARGUMENTS = 1;

/** By which Apollo knows its own plugins. */
const ID = '__internal_plugin_id__';
const CACHE_CONTROL = 'CacheControl';

interface Answer {
  response: { http: { headers: Map<string, string> } };
}

/** Apollo's plugin of the same name gives every field a place for hints, which the schema has none of. */
const NO_HINTS = {
  [ID]: CACHE_CONTROL,
  __is_disabled_plugin__: false,
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response }: Answer) => {
        response.http.headers.set('cache-control', 'no-store');
        return Promise.resolve();
      },
    }),
};

/**
 * One plugin that wants to see fields makes Apollo wrap all of them. Both that do are replaced: the
 * one of Strapi by `rootArguments`, the one of Apollo by what it says in the end.
 * @returns to be merged over Strapi's list, as an object so that the numbers are places in it
 */
export function withoutFieldHooks(plugins: object[]): Record<number, object> {
  const quiet = { requestDidStart: () => Promise.resolve({}) };
  const hasHints = plugins.some((plugin) => idOf(plugin) === CACHE_CONTROL);
  const all = hasHints ? [quiet, ...plugins] : [quiet, NO_HINTS, ...plugins];
  return Object.fromEntries(all.map((plugin, index) => [ROOT_ARGUMENTS + index, plugin]));
}

function idOf(plugin: object): unknown {
  return ID in plugin ? plugin[ID] : undefined;
}
