/**
 * Whether the tracks of an MP4 file are all sound.
 *
 * @param movie the bytes of its `moov` box
 */
export function isSoundOnly(movie: Buffer): boolean {
  const handlers: string[] = [];
  for (let at = movie.indexOf('hdlr'); at !== -1; at = movie.indexOf('hdlr', at + 4)) {
    handlers.push(movie.toString('latin1', at + 12, at + 16));
  }
  return handlers.includes('soun') && !handlers.includes('vide');
}
