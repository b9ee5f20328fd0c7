/** Whether a text is like a pattern. */
export type IsLike = (text: string) => boolean;

const MOST_KNOWN = 64;
const known = new Map<string, IsLike>();

/**
 * SQL's LIKE, blind to case in every script: `%` is any text, `_` any character, and what follows
 * `escape` is itself. A statement asks for the same few patterns again and again.
 */
export function likePattern(pattern: string, escape: string | null): IsLike {
  const key = `${escape ?? ''}\n${pattern}`;
  const before = known.get(key);
  if (before) return before;
  const isLike = makePattern(partsOf(pattern, escape));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, isLike);
  return isLike;
}

/** The text between two `%`: characters, and `null` for any one. */
type Part = Array<string | null>;

function partsOf(pattern: string, escape: string | null): Part[] {
  const parts: Part[] = [[]];
  let isEscaped = false;
  for (const character of pattern) {
    if (!isEscaped && character === escape) isEscaped = true;
    else if (!isEscaped && character === '%') parts.push([]);
    else {
      parts.at(-1)?.push(!isEscaped && character === '_' ? null : character);
      isEscaped = false;
    }
  }
  return parts;
}

function makePattern(parts: readonly Part[]): IsLike {
  const [first = [], ...others] = parts;
  const last = others.pop();
  if (last === undefined) return tested(expression(first, '^', '$'));
  const between = others.map((part) => expression(part, '', ''));
  const [only] = between;
  if (only && between.length === 1 && first.length + last.length === 0) return tested(only);
  const start = expression(first, '^', '');
  const end = expression(last, '', '$');
  return (text) => {
    let rest = behind(start, text);
    // The first place of each leaves most to the others.
    for (const part of between) rest = rest === null ? null : behind(part, rest);
    return rest !== null && end.test(rest);
  };
}

function tested(whole: RegExp): IsLike {
  return (text) => whole.test(text);
}

/** What follows the first place of a part, or `null` without one. */
function behind(part: RegExp, text: string): string | null {
  const found = part.exec(text);
  return found ? text.slice(found.index + found[0].length) : null;
}

/** Without a quantifier in it, so that no text makes it slow; quicker than texts in lower case. */
function expression(part: Part, before: string, after: string): RegExp {
  const source = part.map((character) =>
    character === null ? '.' : character.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  );
  return new RegExp(`${before}${source.join('')}${after}`, 'isu');
}
