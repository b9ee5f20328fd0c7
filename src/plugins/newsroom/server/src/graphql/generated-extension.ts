import type { Core } from '@strapi/strapi';

/** What all extensions of the GraphQL schema come to; both maps by type and field. */
export interface GeneratedExtension {
  /** `{ Article: { credits: … } }` */
  resolvers: Record<string, Record<string, unknown> | undefined>;
  /** `{ 'Article.leadPhoto': { auth, policies, middlewares } }` */
  resolversConfig: Record<string, FieldRules | undefined>;
}

/** What Strapi checks and runs before a field's own resolver. */
export interface FieldRules {
  auth?: false | { scope?: string[] };
  policies?: unknown[];
  middlewares?: unknown[];
}

interface ExtensionService {
  generate(options: unknown): GeneratedExtension;
}

/**
 * Strapi gathers the extensions of everybody when it builds the schema and keeps them to itself.
 * @returns what it has gathered last; empty before the first time
 */
export function generatedExtension(strapi: Core.Strapi): () => GeneratedExtension {
  const service = strapi.plugin('graphql').service<ExtensionService>('extension');
  const generate = service.generate.bind(service);
  let last: GeneratedExtension = { resolvers: {}, resolversConfig: {} };
  service.generate = (options) => {
    last = generate(options);
    return last;
  };
  return () => last;
}
