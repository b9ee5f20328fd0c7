/**
 * What things cost, in points; a thousand are some 70 ms of one core. Found by
 * `npm run cost:search` on newsrooms of a thousand articles, and rounded up.
 */
export const PRICES = {
  /** A statement of its own, with what Strapi does around it. */
  read: 20,
  /** The same for a part that is loaded for all entries together. */
  nestedRead: 12,
  /** An entry that is loaded: read, made, written out. */
  entry: 0.35,
  /** Each long text of it. */
  longText: 0.25,
  /** A value that a GraphQL query names and that is made of a stored text, such as its HTML. */
  computed: 0.4,
  /** Any other value that a GraphQL query names. */
  value: 0.1,
  /** A filter that holds others, which Strapi walks through several times. */
  group: 1,
  /** A comparison for each row of the table. */
  comparison: 15,
  /** The same where an index helps. */
  indexedComparison: 12,
  /** One more value of a list that is compared. */
  listedValue: 0.5,
  /** A text searched in each row. */
  shortScan: 50,
  textScan: 65,
  longScan: 450,
  /** A table that is joined for each row; see `CROWD`. */
  joinedTable: 22,
  sortKey: 10,
  longSortKey: 60,
} as const;

/** With so many tables in a statement, one more costs twice as much: PostgreSQL plans them all. */
export const CROWD = 6;

/** How many rows one row becomes when a list is joined. */
export const JOINED_ROWS = 3;

/** How many entries a list of an entry is taken to have when it is loaded. */
export const LOADED_ENTRIES = 2;

/** SQLite joins 64 tables at most; Strapi adds one or two of its own. */
export const MOST_TABLES = 60;
