const route = (method: 'GET' | 'POST', path: string, handler: string, action: string) => ({
  method,
  path,
  handler,
  config: {
    policies: [
      'admin::isAuthenticatedAdmin',
      { name: 'admin::hasPermissions', config: { actions: [`plugin::read-cache.${action}`] } },
    ],
  },
});

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      route('GET', '/status', 'status.find', 'read'),
      route('POST', '/clear', 'status.clear', 'clear'),
    ],
  },
};
