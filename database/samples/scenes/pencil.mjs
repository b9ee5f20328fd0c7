/**
 * The few strokes that all scenes share. Everything returns SVG text; nothing is random between
 * two runs, so that drawing the samples again gives the same pictures.
 */

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = (roll, list) => list[Math.floor(roll() * list.length)];

/** `count` drawings, one for each index, as one piece of SVG. */
export const repeat = (count, draw) => Array.from({ length: count }, (_, i) => draw(i)).join('');

export const rect = (x, y, width, height, fill, more = '') =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}" ${more}/>`;

export const circle = (x, y, radius, fill, more = '') =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" ${more}/>`;

export const ellipse = (x, y, rx, ry, fill, more = '') =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;

export const shape = (d, fill, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`;

export const line = (d, stroke, width, more = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;

/** A soft vertical wash: `stops` are `[offset, colour]`. */
export const wash = (id, stops) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops
    .map(([offset, colour]) => `<stop offset="${offset}" stop-color="${colour}"/>`)
    .join('')}</linearGradient>`;

export const cloud = (x, y, size, fill, opacity = 1) =>
  `<g transform="translate(${x} ${y}) scale(${size})" opacity="${opacity}">${shape(
    'M-90 20 C-120 20 -120 -18 -84 -18 C-80 -52 -30 -58 -16 -32 C4 -66 62 -56 62 -18 C100 -24 110 20 78 20 Z',
    fill
  )}</g>`;

/** A round-headed tree with its foot at (x, y). */
export const tree = (x, y, size, leaf, shade, trunk) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${rect(-5, -60, 10, 60, trunk)}${ellipse(
    0,
    -98,
    44,
    56,
    leaf
  )}${shape('M0 -154 A44 56 0 0 1 0 -42 C26 -70 26 -126 0 -154 Z', shade)}</g>`;

/** A poplar, as they stand along roads, with its foot at (x, y). */
export const poplar = (x, y, size, leaf, shade) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${rect(-3, -20, 6, 22, '#4a3b33')}${shape(
    'M0 -150 C26 -110 24 -40 0 -14 C-24 -40 -26 -110 0 -150 Z',
    leaf
  )}${shape('M0 -150 C26 -110 24 -40 0 -14 C10 -50 12 -110 0 -150 Z', shade)}</g>`;

/** Somebody standing, seen from afar, with their feet at (x, y). */
export const person = (x, y, size, coat, legs, skin, hair) =>
  `<g transform="translate(${x} ${y}) scale(${size})">${rect(-9, -40, 8, 40, legs)}${rect(
    2,
    -40,
    8,
    40,
    legs
  )}${shape('M-16 -38 C-18 -80 -14 -92 0 -92 C14 -92 18 -80 16 -38 Z', coat)}${circle(
    0,
    -106,
    13,
    skin
  )}${shape('M-14 -106 C-16 -128 16 -128 14 -106 C8 -114 -6 -114 -14 -106 Z', hair)}</g>`;

/** The finished drawing, 1200 by 800. */
export const sheet = (definitions, drawing) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800"><defs>${definitions}</defs>${drawing}</svg>`;
