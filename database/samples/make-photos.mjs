/**
 * Draws the six sample photographs into `assets/photos`.
 *
 * Why it exists: sample content needs real pictures that nobody else holds rights in. The scenes
 * are drawn in code for this project; the JPEG files are committed, so this runs only when a
 * scene changes: `node database/samples/make-photos.mjs`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { bridge } from './scenes/bridge.mjs';
import { library } from './scenes/library.mjs';
import { podium } from './scenes/podium.mjs';
import { skyline } from './scenes/skyline.mjs';
import { tram } from './scenes/tram.mjs';
import { wheat } from './scenes/wheat.mjs';

const scenes = { bridge, library, podium, skyline, tram, wheat };
const folder = fileURLToPath(new URL('./assets/photos/', import.meta.url));

await mkdir(folder, { recursive: true });
for (const [name, draw] of Object.entries(scenes)) {
  const { size } = await sharp(Buffer.from(draw()))
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84, mozjpeg: true })
    .toFile(join(folder, `${name}.jpg`));
  console.log(`${name}.jpg ${Math.round(size / 1024)} kB`);
}
