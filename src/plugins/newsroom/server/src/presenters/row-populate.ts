/** What to load behind a row's own columns, as Strapi's database layer takes it. */
export interface RowPopulate {
  [attribute: string]: true | { select?: string[]; populate?: RowPopulate };
}

type Entry = RowPopulate[string];

/** What loads everything that either loads: what the first loads in its order, then the rest. */
export function mergePopulate(first: RowPopulate, second: RowPopulate): RowPopulate {
  const merged: RowPopulate = { ...first };
  for (const [name, entry] of Object.entries(second)) {
    const own = first[name];
    merged[name] = own === undefined ? entry : mergeEntry(own, entry);
  }
  return merged;
}

export function without(populate: RowPopulate, names: object): RowPopulate {
  const kept = Object.entries(populate).filter(([name]) => !Object.hasOwn(names, name));
  return Object.fromEntries(kept);
}

function mergeEntry(first: Entry, second: Entry): Entry {
  if (first === true && second === true) return true;
  const [one, other] = [first, second].map((entry) => (entry === true ? {} : entry));
  const select = one?.select && other?.select && [...new Set([...one.select, ...other.select])];
  const populate = mergePopulate(one?.populate ?? {}, other?.populate ?? {});
  return { ...(select && { select }), ...(Object.keys(populate).length > 0 && { populate }) };
}
