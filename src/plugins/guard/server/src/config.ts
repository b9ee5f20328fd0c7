import { costDefaults, costProblems } from './costs/settings';
import { drainDefaults, drainProblems } from './drain/drain-settings';
import { endingDefaults, endingProblems } from './endings/settings';
import { healthDefaults, healthProblems } from './health/health-settings';
import { limitDefaults, limitProblems } from './limits/settings';
import { originsDefaults, originsProblems } from './origins/origins-settings';
import { secretsDefaults, secretsProblems } from './secrets/secrets-settings';
import type { GuardSettings } from './settings';
import { uploadDefaults, uploadProblems } from './uploads/upload-settings';

/** Every key with its default; each room says what is wrong with its own. */
const defaults: GuardSettings = {
  costs: costDefaults,
  drain: drainDefaults,
  endings: endingDefaults,
  health: healthDefaults,
  limits: limitDefaults,
  origins: originsDefaults,
  secrets: secretsDefaults,
  uploads: uploadDefaults,
};

export const config = { default: defaults, validator };

/** Strapi calls this with the merged values before anything starts; a throw refuses to start. */
function validator(values: GuardSettings): void {
  const problems = [
    ...Object.keys(values)
      .filter((key) => !(key in defaults))
      .map((key) => `guard.${key} is not a setting.`),
    ...costProblems(values.costs),
    ...drainProblems(values.drain),
    ...endingProblems(values.endings),
    ...healthProblems(values.health),
    ...limitProblems(values.limits),
    ...originsProblems(values.origins),
    ...secretsProblems(values.secrets),
    ...uploadProblems(values.uploads),
  ];
  if (problems.length > 0) {
    throw new Error(`The guard plugin's configuration is wrong. ${problems.join(' ')}`);
  }
}
