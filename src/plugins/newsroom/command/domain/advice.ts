import type { Project } from './project';

/** What would be better, and is nothing wrong. */
export function advice({ read }: Pick<Project, 'read'>): string[] {
  const text = (name: string) => read(`config/${name}.ts`) ?? read(`config/${name}.js`) ?? '';
  const lines: string[] = [];
  if (!/\bstrictParams\s*:\s*true\b/.test(text('api'))) {
    lines.push(
      'config/api does not set rest.strictParams: parameters that Strapi does not know are passed over without a word.'
    );
  }
  if (!/\burl\s*:/.test(text('server'))) {
    lines.push(
      'config/server does not set url: addresses in the output begin with http://localhost until it does.'
    );
  }
  return lines;
}
