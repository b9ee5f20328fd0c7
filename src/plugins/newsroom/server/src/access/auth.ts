/** Who asks, as Strapi's authentication puts it into the request's state. */
export interface Auth {
  strategy?: { name?: string };
  credentials?: unknown;
  ability?: unknown;
}
