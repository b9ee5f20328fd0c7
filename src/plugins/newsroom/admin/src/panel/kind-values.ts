import type { FormValues } from './form-values';

/** The values of a form under the newsroom's names, beside those that the project's type has for them. */
export function kindValues(
  values: FormValues,
  names: Readonly<Record<string, string>> = {}
): FormValues {
  const renamed = Object.entries(names).map(([name, host]) => [name, values[host]]);
  return renamed.length > 0 ? { ...values, ...Object.fromEntries(renamed) } : values;
}
