import { PERMISSIONS } from '../permissions';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Routes of the admin panel, below `/outbox`; each asks for one of the plugin's permissions. */
export const admin = {
  type: 'admin' as const,
  routes: [
    route('GET', '/status', 'status.find', PERMISSIONS.readEndpoints),
    route('GET', '/endpoints', 'endpoint.find', PERMISSIONS.readEndpoints),
    route('POST', '/endpoints', 'endpoint.create', PERMISSIONS.editEndpoints),
    route('GET', '/endpoints/:id', 'endpoint.findOne', PERMISSIONS.readEndpoints),
    route('PUT', '/endpoints/:id', 'endpoint.update', PERMISSIONS.editEndpoints),
    route('DELETE', '/endpoints/:id', 'endpoint.delete', PERMISSIONS.editEndpoints),
    route('POST', '/endpoints/:id/rotate', 'endpoint.rotate', PERMISSIONS.editEndpoints),
    route('POST', '/endpoints/:id/test', 'endpoint.test', PERMISSIONS.editEndpoints),
    route('POST', '/endpoints/:id/replay', 'delivery.replay', PERMISSIONS.replayDeliveries),
    route('GET', '/deliveries', 'delivery.find', PERMISSIONS.readDeliveries),
    route('POST', '/deliveries/:id/send-again', 'delivery.sendAgain', PERMISSIONS.replayDeliveries),
    route('GET', '/content-types', 'status.contentTypes', PERMISSIONS.readDeliveries),
    route('GET', '/documents/:uid/:documentId', 'status.document', PERMISSIONS.readDeliveries),
  ],
};

function route(method: Method, path: string, handler: string, action: string) {
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
