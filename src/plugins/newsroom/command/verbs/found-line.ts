import type { Place } from '../project/find-project';

/** What was found, in a sentence. */
export function foundLine({ project }: Place): string {
  const { platform, language, manager, types } = project;
  const script = language === 'ts' ? 'TypeScript' : 'JavaScript';
  const database = platform.database ?? 'a database that the configuration computes';
  const names = types.map(({ uid }) => uid).join(', ');
  return `Found Strapi ${platform.strapi} in ${script}, with ${database} and ${manager}. Content types: ${names || 'none'}.`;
}
