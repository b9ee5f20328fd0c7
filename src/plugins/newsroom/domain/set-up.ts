/** What a project agrees to have set up in its database. */
export interface SetUp {
  /** Visitors may read the newsroom's types. */
  publicReads?: boolean;
  /** Codes of the locales that are created if they are missing. */
  locales?: string[];
  /** Strapi's Editor and Author get what the newsroom needs of them. */
  roles?: boolean;
}

const KEYS = ['publicReads', 'locales', 'roles'];

/**
 * Why a configuration of it is none.
 * @param locales those of the newsroom, by code
 */
export function setUpProblems(setUp: unknown, locales: unknown): string[] {
  if (typeof setUp !== 'object' || setUp === null || Array.isArray(setUp)) {
    return [`newsroom.setUp must be an object with some of ${KEYS.join(', ')}.`];
  }
  const given = setUp as Record<string, unknown>;
  return Object.entries(given).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (!KEYS.includes(key)) {
      return [`newsroom.setUp.${key} is not a setting: use one of ${KEYS.join(', ')}.`];
    }
    if (key !== 'locales') {
      return typeof value === 'boolean' ? [] : [`newsroom.setUp.${key} must be true or false.`];
    }
    const known = Object.keys(Object(locales));
    const isGood = Array.isArray(value) && value.every((code) => known.includes(code));
    return isGood
      ? []
      : [
          `newsroom.setUp.locales must be a list of codes of newsroom.locales: ${known.join(', ')}.`,
        ];
  });
}
