/** How strictly a newsroom in production holds itself to its secrets, and who may found it. */
export interface SecretsSettings {
  /** Where the first administrator of a newsroom in production may register from. */
  firstAdminFrom: 'loopback' | 'anywhere';
  /** Whether cookies are for https alone; `auto` in production, when the public address is https. */
  secureCookies: boolean | 'auto';
}

export const secretsDefaults: SecretsSettings = {
  firstAdminFrom: 'loopback',
  secureCookies: 'auto',
};

/** What is wrong with the setting, each with its key. */
export function secretsProblems({ firstAdminFrom, secureCookies }: SecretsSettings): string[] {
  const problems: string[] = [];
  if (!['loopback', 'anywhere'].includes(firstAdminFrom)) {
    problems.push(
      'guard.secrets.firstAdminFrom must be loopback or anywhere (environment: FIRST_ADMIN_FROM).'
    );
  }
  if (![true, false, 'auto'].includes(secureCookies)) {
    problems.push(
      'guard.secrets.secureCookies must be true, false or auto (environment: SECURE_COOKIES).'
    );
  }
  return problems;
}
