import type { Fault } from './fault';

const SECRETS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
];

const MEND = 'Give it a value of its own in .env, such as what `openssl rand -base64 32` prints.';

/** What a project is configured with. */
export interface Configured {
  /** The texts of its scripts below `config`. */
  scripts: readonly string[];
  /** What it starts with, its `.env` included. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether readers have accounts. */
  hasAccounts: boolean;
}

/** Secrets that a project asks for and that nobody has set, or that are those of Strapi's sample. */
export function secretFaults({ scripts, environment, hasAccounts }: Configured): Fault[] {
  const text = scripts.join('\n');
  const asked = SECRETS.filter((name) => isAsked(text, name));
  // users-permissions takes it where the configuration gives it no other.
  if (hasAccounts && (isAsked(text, 'JWT_SECRET') || !/\bjwtSecret\b/.test(text))) {
    asked.push('JWT_SECRET');
  }
  return asked.flatMap((name) => {
    const value = environment[name] ?? '';
    if (value === '') return [{ what: `${name} is not set.`, mend: MEND }];
    if (!/tobemodified/i.test(value)) return [];
    return [{ what: `${name} is still Strapi's sample, which everybody knows.`, mend: MEND }];
  });
}

/** Asked for without a value to fall back to. */
function isAsked(text: string, name: string): boolean {
  return new RegExp(String.raw`\benv(?:\.array)?\(\s*['"]${name}['"]\s*\)`).test(text);
}
