const permission = (name: string) => [{ action: `plugin::read-cache.${name}`, subject: null }];

/** What the page asks for; the server checks the same on every request. */
export const PERMISSIONS = { read: permission('read'), clear: permission('clear') };
