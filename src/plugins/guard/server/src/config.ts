import { originsDefaults, originsProblems } from './origins/origins-settings';
import { secretsDefaults, secretsProblems } from './secrets/secrets-settings';
import type { GuardSettings } from './settings';

/** Every key with its default; each room says what is wrong with its own. */
const defaults: GuardSettings = {
  origins: originsDefaults,
  secrets: secretsDefaults,
};

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(values: GuardSettings): void {
  const problems: string[] = [];
  const unknown = Object.keys(values).filter((key) => !(key in defaults));
  for (const key of unknown) problems.push(`guard.${key} is not a setting.`);
  problems.push(...originsProblems(values.origins));
  problems.push(...secretsProblems(values.secrets));
  if (problems.length > 0) {
    throw new Error(`The guard plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}
