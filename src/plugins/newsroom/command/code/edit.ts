/** A part of a text that another one replaces. */
export interface Edit {
  /** Where the part begins; in characters. */
  at: number;
  /** How long it is; 0 only inserts. */
  length: number;
  text: string;
}

/** @param edits of parts that do not overlap, in any order */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { at, length, text: part } of inOrder(edits).toReversed()) {
    result = result.slice(0, at) + part + result.slice(at + length);
  }
  return result;
}

/** What makes of the edited text the one before. */
export function undoOf(text: string, edits: readonly Edit[]): Edit[] {
  let moved = 0;
  return inOrder(edits).map(({ at, length, text: part }) => {
    const undo = { at: at + moved, length: part.length, text: text.slice(at, at + length) };
    moved += part.length - length;
    return undo;
  });
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((one, other) => one.at - other.at);
}
