import { plainName } from './credit-fields';
import { withoutOpenings } from './credit-opening';
import type { FoundText } from './photo-metadata';

interface Named {
  photographer: FoundText | null;
  agency: FoundText | null;
  distributor: FoundText | null;
  flags: readonly FoundText[];
}

/**
 * The line to print word for word, where the parts cannot say all: the file's own, with whom and
 * what it leaves out in front of it, so that "Pool via AP" by Jane Roe is "Jane Roe/Pool via AP".
 */
export function completeLine(
  line: string | null,
  credit: FoundText | null,
  { photographer, agency, distributor, flags }: Named
): FoundText | null {
  const text = credit?.value ?? '';
  const added = flags.filter(({ value }) => !has(text, value));
  if (line === null && added.length === 0) return null;
  const own = line ?? text;
  const suppliers = [...(agency?.value.split('/') ?? []), distributor?.value ?? ''];
  const missing = [
    photographer?.value ?? '',
    ...added.map(({ value }) => value),
    ...suppliers,
  ].filter((name) => name !== '' && !has(own, name));
  const from = credit ?? added[0] ?? photographer;
  if (from === null || from === undefined) return null;
  const value = [...missing, missing.length === 0 ? own : bare(own)].filter(Boolean).join('/');
  return { value, from: from.from, cut: from.cut };
}

/** Without "Photo by", which would stand behind the name that is put in front. */
function bare(line: string): string {
  const { rest, kind, flags } = withoutOpenings(line);
  return kind === null && flags.length === 0 ? rest : line;
}

function has(line: string, name: string): boolean {
  return plainName(line).includes(plainName(name));
}
