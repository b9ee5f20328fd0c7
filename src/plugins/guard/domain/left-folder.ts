/** What a name in the system's temporary folder says of who made it. */
export type LeftFolder = { by: 'process'; pid: number } | { by: 'strapi' };

/** The folders of this plugin name their process; Strapi's own do not. */
export function leftFolder(name: string): LeftFolder | null {
  const own = /^strapi-guard-(\d{1,10})-\w{6}$/.exec(name);
  if (own) return { by: 'process', pid: Number(own[1]) };
  return /^strapi-(?:url-)?upload-\w{6}$/.test(name) ? { by: 'strapi' } : null;
}
