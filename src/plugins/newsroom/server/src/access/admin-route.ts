type Method = 'GET' | 'POST' | 'PUT';

const SIGNED_IN = 'admin::isAuthenticatedAdmin';

/** A route of the admin panel for everyone who is signed in; its handler asks what each may do. */
export function openRoute(method: Method, path: string, handler: string) {
  return { method, path, handler, config: { policies: [SIGNED_IN] } };
}

/** A route of the admin panel that only roles with `action` may call. */
export function guardedRoute(method: Method, path: string, handler: string, action: string) {
  const permitted = { name: 'admin::hasPermissions', config: { actions: [action] } };
  return { method, path, handler, config: { policies: [SIGNED_IN, permitted] } };
}
