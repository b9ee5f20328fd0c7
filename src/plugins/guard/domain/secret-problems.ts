import { secretProblem } from './weak-secret';

/** A secret by the environment variable that holds it; one variable may hold several. */
export interface NamedSecret {
  variable: string;
  values: readonly unknown[];
}

/** What is wrong with all of them, a sentence each that names its variable. */
export function secretProblems(secrets: readonly NamedSecret[]): string[] {
  return [...secrets.flatMap(weakOnes), ...equalOnes(secrets)];
}

function weakOnes({ variable, values }: NamedSecret): string[] {
  if (values.length === 0) return [`${variable} is missing.`];
  return values.flatMap((value, index) => {
    const problem = secretProblem(value);
    if (problem === null) return [];
    const which = values.length > 1 ? `${variable} (entry ${index + 1})` : variable;
    return [`${which} ${problem}.`];
  });
}

/** Who learns one of them would have the other. */
function equalOnes(secrets: readonly NamedSecret[]): string[] {
  const holders = new Map<string, string[]>();
  for (const { variable, values } of secrets) {
    for (const value of values) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      const known = holders.get(value.trim()) ?? [];
      holders.set(value.trim(), [...known, variable]);
    }
  }
  return [...holders.values()]
    .filter((variables) => variables.length > 1)
    .map((variables) =>
      new Set(variables).size > 1
        ? `${[...new Set(variables)].join(' and ')} are equal.`
        : `${variables[0]} holds the same entry twice.`
    );
}
