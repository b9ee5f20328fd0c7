/** A mark on what is made of something, as it is stored. */
export interface Mark {
  /** Such as `author:<documentId>`. */
  tag: string;
  cause_type: string;
  cause_id: string | null;
  /** Left by the database for what was written past the document service: the document is looked at again. */
  is_found: boolean | number | null;
}

/**
 * What is to be done for marks, in their order. Marks that say the same count once: a document that was
 * imported by SQL is marked by each of its rows. Neighbours that were found are looked at together, if
 * they are of one kind.
 *
 * @param most documents that are looked at together
 */
export function markGroups<Row extends Mark>(marks: readonly Row[], most: number): Row[][] {
  const groups: Row[][] = [];
  for (const mark of distinct(marks)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group && first && group.length < most && areFoundAlike(first, mark)) group.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function distinct<Row extends Mark>(marks: readonly Row[]): Row[] {
  const known = new Map<string, Row>();
  for (const mark of marks) {
    const { tag, cause_type: type, cause_id: id, is_found: isFound } = mark;
    const text = JSON.stringify(isFound ? [tag, id] : [tag, id, type]);
    if (!known.has(text)) known.set(text, mark);
  }
  return [...known.values()];
}

function areFoundAlike(one: Mark, other: Mark): boolean {
  return Boolean(one.is_found && other.is_found) && kindOf(one) === kindOf(other);
}

function kindOf({ tag }: Mark): string {
  return tag.slice(0, tag.indexOf(':'));
}
