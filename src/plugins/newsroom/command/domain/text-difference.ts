/** Lines that stay are shown beside those that change. */
const CONTEXT = 2;

interface Line {
  sign: ' ' | '+' | '-';
  text: string;
}

/**
 * What changes between two texts, line by line: `+` comes, `-` goes.
 * @returns no line for equal texts
 */
export function difference(before: string, after: string): string[] {
  const lines = compared(linesOf(before), linesOf(after));
  const isNear = lines.map((_, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some(({ sign }) => sign !== ' ')
  );
  return lines.flatMap(({ sign, text }, at) => {
    if (isNear[at]) return [`${sign} ${text}`.trimEnd()];
    // The first of those that are left out stands for all of them.
    return at > 0 && isNear[at - 1] ? ['  …'] : [];
  });
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');
}

function compared(before: string[], after: string[]): Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start += 1;
  }
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const kept = (text: string): Line => ({ sign: ' ', text });
  return [
    ...before.slice(0, start).map(kept),
    ...changed(before.slice(start, before.length - same), after.slice(start, after.length - same)),
    ...before.slice(before.length - same).map(kept),
  ];
}

/** By the longest common subsequence of lines. */
function changed(before: string[], after: string[]): Line[] {
  const common = before.map(() => Array.from({ length: after.length + 1 }, () => 0));
  common.push(Array.from({ length: after.length + 1 }, () => 0));
  const at = (one: number, other: number): number => common[one]?.[other] ?? 0;
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const row = common[one] as number[];
      row[other] =
        before[one] === after[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const lines: Line[] = [];
  let one = 0;
  let other = 0;
  while (one < before.length || other < after.length) {
    const [old, young] = [before[one], after[other]];
    if (old !== undefined && old === young) {
      lines.push({ sign: ' ', text: old });
      one += 1;
      other += 1;
    } else if (
      old !== undefined &&
      (young === undefined || at(one + 1, other) >= at(one, other + 1))
    ) {
      lines.push({ sign: '-', text: old });
      one += 1;
    } else {
      lines.push({ sign: '+', text: young as string });
      other += 1;
    }
  }
  return lines;
}
