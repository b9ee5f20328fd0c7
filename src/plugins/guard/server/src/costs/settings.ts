export interface CostSettings {
  enabled: boolean;
  /** Points that one request of the public may cost; the list of 25 costs some 35. */
  budget: number;
  /** The same for a request with an API token. */
  tokenBudget: number;
}

export const costDefaults: CostSettings = { enabled: true, budget: 1000, tokenBudget: 50_000 };

const NAMES: Readonly<Record<'budget' | 'tokenBudget', string>> = {
  budget: 'REQUEST_COST_BUDGET',
  tokenBudget: 'REQUEST_COST_TOKEN_BUDGET',
};

/** What is wrong with the values. */
export function costProblems(costs: CostSettings): string[] {
  const problems: string[] = [];
  if (typeof costs.enabled !== 'boolean') {
    problems.push(
      'guard.costs.enabled must be true or false: set REQUEST_COSTS_ENABLED to either.'
    );
  }
  for (const name of ['budget', 'tokenBudget'] as const) {
    if (Number.isInteger(costs[name]) && costs[name] >= 100) continue;
    problems.push(
      `guard.costs.${name} must be a whole number of points from 100 on: mend ${NAMES[name]}.`
    );
  }
  return problems;
}
