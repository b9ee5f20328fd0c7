import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { buildAdmin } from '../build.mjs';
import { report } from '../failure.mjs';
import { step } from '../progress.mjs';
import { openCamera } from './camera.mjs';
import { prepareScene } from './scene.mjs';
import { shots } from './shots.mjs';
import { openStudio } from './studio.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const album = path.join(root, 'docs/pictures');

/** Takes every picture into docs/pictures and ends the process, with 1 after a failure. */
export async function takePictures() {
  try {
    await buildAdmin(root);
    const studio = await openStudio(root);
    try {
      const scene = await prepareScene(studio);
      await step('Taking the pictures', (tell) => photograph(studio, scene, tell));
    } finally {
      await studio.close();
    }
  } catch (error) {
    report(error);
  }
  // Strapi may leave timers behind; nothing is left to wait for.
  process.exit();
}

async function photograph(studio, scene, tell) {
  fs.mkdirSync(album, { recursive: true });
  const camera = await openCamera(studio);
  try {
    for (const [name, pose] of Object.entries(shots)) {
      tell(name);
      const file = path.join(album, `${name}.png`);
      await camera.shoot(file, (page) => pose(page, scene));
      console.log(`docs/pictures/${name}.png, ${Math.round(fs.statSync(file).size / 1024)} kB`);
    }
  } finally {
    await camera.close();
  }
}
