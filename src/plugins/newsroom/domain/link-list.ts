/** A document in one locale, whichever version of it. */
export interface LinkedDocument {
  documentId: string;
  locale: string | null;
}

/** One version of it. */
export interface LinkedVersion extends LinkedDocument {
  id: number;
}

/**
 * The links of a version once those that its editor intended are there: in the intended order, and
 * behind them whatever else it links to.
 * @param available versions that may be linked to now
 * @returns row ids; `null` when nothing is to be changed
 */
export function completedLinks(
  intended: readonly LinkedDocument[],
  available: readonly LinkedVersion[],
  current: readonly LinkedVersion[]
): number[] | null {
  const wanted = intended.flatMap((document) => {
    const found = available.find((version) => isSameDocument(version, document));
    return found ? [found.id] : [];
  });
  const others = current.map(({ id }) => id).filter((id) => !wanted.includes(id));
  const links = [...new Set([...wanted, ...others])];
  return links.join() === current.map(({ id }) => id).join() ? null : links;
}

/** Those of the intended documents that are not linked to. */
export function missingLinks<Intended extends LinkedDocument>(
  intended: readonly Intended[],
  current: readonly LinkedDocument[]
): Intended[] {
  return intended.filter((document) => !current.some((link) => isSameDocument(link, document)));
}

function isSameDocument(one: LinkedDocument, other: LinkedDocument): boolean {
  return one.documentId === other.documentId && one.locale === other.locale;
}
