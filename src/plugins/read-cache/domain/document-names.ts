/**
 * What a statement has told of documents, as an entry of an answer's set of tags: which key of a row
 * stands for which document, or a document's tag alone. It travels with the tags of rows, through all
 * that is remembered for several answers, and is told apart from them by its first character.
 */
const MARK = '=';

/** Says that the row with a key belongs to a document. */
export function namedRow(key: string, documentTag: string): string {
  return `${MARK}${key}${MARK}${documentTag}`;
}

/** A document that went into an answer, whatever rows it came from. */
export function namedDocument(documentTag: string): string {
  return namedRow('', documentTag);
}

/** What an answer was made of: keys of rows, and the documents that they belong to. */
export interface Ingredients {
  rows: ReadonlySet<string>;
  /** Tags of documents, by the keys of their rows. */
  names: ReadonlyMap<string, string>;
  documents: ReadonlySet<string>;
}

export function ingredientsOf(collected: ReadonlySet<string>): Ingredients {
  const rows = new Set<string>();
  const names = new Map<string, string>();
  const documents = new Set<string>();
  for (const entry of collected) {
    if (!entry.startsWith(MARK)) {
      rows.add(entry);
      continue;
    }
    const end = entry.lastIndexOf(MARK);
    const tag = entry.slice(end + 1);
    documents.add(tag);
    if (end > MARK.length) names.set(entry.slice(MARK.length, end), tag);
  }
  return { rows, names, documents };
}
