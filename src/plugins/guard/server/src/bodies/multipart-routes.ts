import type { Core } from '@strapi/strapi';

/** A route whose `config.middlewares` names this takes files; no other does. */
const MULTIPART = 'plugin::guard.multipart';

interface Route {
  method: string;
  path: string;
  config?: { middlewares?: unknown[]; prefix?: string };
}

interface Router {
  type?: string;
  prefix?: string;
  routes: Route[];
}

const WRITE_FILES = ['plugin::upload.assets.create', 'plugin::upload.assets.update'];

/** Strapi's own routes that take files. */
const STOCK = [
  { router: 'upload', route: 'POST /', rights: WRITE_FILES },
  { router: 'upload', route: 'POST /files', rights: WRITE_FILES },
  { router: 'upload', route: 'PUT /files/:id', rights: WRITE_FILES },
  { router: 'upload', route: 'POST /files/:id/replace', rights: WRITE_FILES },
  { router: 'api', route: 'POST /', rights: [] },
  { router: 'admin', route: 'POST /project-settings', rights: [], logos: true },
] as const;

/** Gives Strapi's upload routes the middleware that reads files, behind their checks of rights. */
export function markUploadRoutes(strapi: Core.Strapi): void {
  const upload = strapi.plugin('upload').routes as unknown as Record<string, Router>;
  const admin = strapi.admin?.routes as unknown as Record<string, Router> | undefined;
  const routers = { upload: upload.admin, api: upload['content-api'], admin: admin?.admin };
  for (const { router, route, ...config } of STOCK) {
    const found = routers[router]?.routes.find(({ method, path }) => `${method} ${path}` === route);
    if (found) {
      found.config = {
        ...found.config,
        middlewares: [...(found.config?.middlewares ?? []), { name: MULTIPART, config }],
      };
    } else {
      strapi.log.error(`Strapi's route ${route} (${router}) has changed: it takes no files now.`);
    }
  }
}

/** Whether a request's route takes files. The routes are looked up once, when all are there. */
export function multipartRoutes(strapi: Core.Strapi): (method: string, path: string) => boolean {
  let addresses: Array<{ method: string; pattern: RegExp }> | null = null;
  return (method, path) => {
    addresses ??= allRouters(strapi).flatMap((router) => addressesOf(strapi, router));
    return addresses.some(
      (address) => address.method === method.toUpperCase() && address.pattern.test(path)
    );
  };
}

function addressesOf(strapi: Core.Strapi, router: Router) {
  const root =
    router.type === 'content-api' ? strapi.config.get<string>('api.rest.prefix', '/api') : '';
  return router.routes.filter(takesFiles).map(({ method, path, config }) => {
    const address = `${root}${config?.prefix ?? router.prefix ?? ''}${path}`.replace(/\/+$/, '');
    const pattern = address.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:\w+/g, '[^/]+');
    return { method: method.trim().toUpperCase(), pattern: new RegExp(`^${pattern}/?$`, 'i') };
  });
}

function takesFiles({ config }: Route): boolean {
  return (config?.middlewares ?? []).some(
    (entry) =>
      entry === MULTIPART ||
      (typeof entry === 'object' && entry !== null && 'name' in entry && entry.name === MULTIPART)
  );
}

/** As Strapi has them once they are registered; a list of routes is one router of the admin panel's. */
function allRouters(strapi: Core.Strapi): Router[] {
  const apis = Object.values(strapi.apis).map((api) => api.routes);
  const plugins = Object.entries(strapi.plugins).map(([name, plugin]) => {
    const routes = plugin.routes as unknown;
    return Array.isArray(routes) ? { list: { prefix: `/${name}`, routes } } : routes;
  });
  const all = [strapi.admin?.routes, ...apis, ...plugins] as unknown as Array<
    Record<string, Router>
  >;
  return all.flatMap((routers) => Object.values(routers ?? {})).filter((router) => router.routes);
}
