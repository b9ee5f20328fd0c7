/** An address as a client sends it: what is encoded already stays, and so does a lone `%` as what it is. */
export function encoded(path: string): string {
  return path.replaceAll(/[^\x21-\x7E]+|%(?![\da-f]{2})|["<>\\^`{|}]/gi, encodeURIComponent);
}
