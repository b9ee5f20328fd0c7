export interface EndingSettings {
  /** Longest that PostgreSQL may work on one statement; 0 is no end. */
  statementSeconds: number;
  /** Longest that a client may take to send its headers, and its whole request. */
  headersSeconds: number;
  requestSeconds: number;
}

export const endingDefaults: EndingSettings = {
  statementSeconds: 30,
  headersSeconds: 20,
  requestSeconds: 300,
};

const VARIABLES: Readonly<Record<keyof EndingSettings, string>> = {
  statementSeconds: 'STATEMENT_TIMEOUT_SECONDS',
  headersSeconds: 'HEADERS_TIMEOUT_SECONDS',
  requestSeconds: 'REQUEST_TIMEOUT_SECONDS',
};

/** What is wrong with the values. */
export function endingProblems(endings: EndingSettings): string[] {
  const names = Object.keys(VARIABLES) as Array<keyof EndingSettings>;
  const problems = names
    .filter((name) => !Number.isFinite(endings[name]) || endings[name] < 0)
    .map((name) => `guard.endings.${name} must be a number of seconds: mend ${VARIABLES[name]}.`);
  if (endings.requestSeconds > 0 && endings.headersSeconds > endings.requestSeconds) {
    problems.push(
      'guard.endings.headersSeconds must not be longer than requestSeconds: mend HEADERS_TIMEOUT_SECONDS.'
    );
  }
  return problems;
}
