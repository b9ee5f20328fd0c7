/** A secret that signs beside the present one, so that the receiver can change in peace. */
export interface OldSecret {
  /** As it is stored. */
  sealed: string;
  /** Milliseconds since 1970. */
  until: number;
}

/** Each one is a signature more in every delivery. */
export const MOST_OLD_SECRETS = 4;

/** Those that still sign. */
export function stillValid(secrets: readonly OldSecret[], now: number): OldSecret[] {
  return secrets.filter(({ until }) => until > now);
}

/** When the last of them ends, in milliseconds since 1970; `null` where there is none. */
export function lastEnd(secrets: readonly OldSecret[]): number | null {
  return secrets.length === 0 ? null : Math.max(...secrets.map(({ until }) => until));
}

export function storedForm(secrets: readonly OldSecret[]): string | null {
  return secrets.length === 0 ? null : JSON.stringify(secrets);
}

/** @param until of a secret that was stored alone, as they were before there could be several */
export function readStoredForm(text: string | null, until: number | null): OldSecret[] {
  if (text === null) return [];
  if (text.startsWith('[')) return JSON.parse(text) as OldSecret[];
  return until === null ? [] : [{ sealed: text, until }];
}
