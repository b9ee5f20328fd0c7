/** What has happened to reads since the start of this process, by outcome. */
export interface Counters {
  /** Answered from memory with a body. */
  hit: number;
  /** Answered from memory with 304: the client had it. */
  notModified: number;
  /** Of all that were answered from memory, those whose statements were asked again first. */
  confirmed: number;
  /** Computed. */
  miss: number;
  /** Answered by a computation that somebody else had asked for. */
  joined: number;
  /** Not computed, because everybody who had asked was gone. */
  abandoned: number;
  /** How often everything was forgotten because something was written, or because it was asked for. */
  flushes: number;
  /** Answers that were forgotten because something that they depend on was written. */
  dropped: number;
  /** Reads that the cache was not asked about, by reason. */
  bypass: Record<string, number>;
  /** Computed answers that were not kept, by reason. */
  refused: Record<string, number>;
}

/** What `GET /read-cache/status` tells of this process. */
export interface CacheStatus {
  /** `false` when the configuration keeps it from holding answers. */
  isEnabled: boolean;
  /** Strapi's version, where the cache was not tried with it and so leaves every read to Strapi; else `null`. */
  untriedStrapi: string | null;
  /** `true` while answers in memory cannot be trusted, such as when other instances are not heard. */
  isSuspended: boolean;
  /** Whether the writes of other instances are heard of; `null` where there are none (SQLite). */
  hearsOthers: boolean | null;
  entries: number;
  bytes: number;
  maxBytes: number;
  /** Grows by one with each write that readers could see. */
  generation: number;
  /** ISO 8601, UTC: when everything was forgotten last; `null` when the cache is off. */
  clearedAt: string | null;
  /** ISO 8601, UTC: since when the counters count. */
  startedAt: string;
  counters: Counters;
}
