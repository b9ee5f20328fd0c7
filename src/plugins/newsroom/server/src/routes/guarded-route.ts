/** A route of the admin panel that only roles with `action` may call. */
export function guardedRoute(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  handler: string,
  action: string
) {
  return {
    method,
    path,
    handler,
    config: {
      policies: [
        'admin::isAuthenticatedAdmin',
        { name: 'admin::hasPermissions', config: { actions: [action] } },
      ],
    },
  };
}
