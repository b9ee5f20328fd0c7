import { webOrigin } from '../../../domain/web-origin';

/** Whose pages may read what in a browser. */
export interface OriginsSettings {
  /** Further origins of the admin panel, beside the server's own and the panel's. */
  admin: string[];
  /** Path prefixes that any page may read, beside the content API, GraphQL and the uploads. */
  publicPaths: string[];
}

export const originsDefaults: OriginsSettings = { admin: [], publicPaths: [] };

/** What is wrong with the setting, each with its key. */
export function originsProblems({ admin, publicPaths }: OriginsSettings): string[] {
  const problems: string[] = [];
  const isOrigin = (item: unknown): boolean =>
    typeof item === 'string' && webOrigin(item) === item.toLowerCase();
  if (!Array.isArray(admin) || !admin.every(isOrigin)) {
    problems.push(
      'guard.origins.admin must be a list of origins such as https://desk.example (environment: ADMIN_ORIGINS).'
    );
  }
  const isPath = (item: unknown): boolean => typeof item === 'string' && /^\/.*[^/]$/.test(item);
  if (!Array.isArray(publicPaths) || !publicPaths.every(isPath)) {
    problems.push('guard.origins.publicPaths must be a list of paths such as /feeds.');
  }
  return problems;
}
