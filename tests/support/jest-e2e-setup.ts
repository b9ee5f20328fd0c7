import { execFileSync } from 'node:child_process';

import { root } from './root';

/** Before the first browser test: an up to date dist/ with the admin panel. */
export default function setUp(): void {
  execFileSync(process.execPath, ['scripts/build.mjs', 'admin'], { cwd: root, stdio: 'inherit' });
}
