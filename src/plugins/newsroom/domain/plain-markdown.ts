/**
 * Plain text as Markdown that reads as this text: paragraphs and line breaks stay, and nothing in it is
 * taken for a mark.
 */
export function plainMarkdown(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\`*_[\]<>~&|]/g, String.raw`\$&`)
    .split('\n')
    .map((line) => escapedStart(line.trim()))
    .join('\n')
    .replaceAll(/([^\n])\n(?=[^\n])/g, '$1\\\n');
}

/** What would begin a heading, a list, a quote, a rule or the line under a heading. */
function escapedStart(line: string): string {
  return line
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
