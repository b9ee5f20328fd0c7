// `npm run types`: each half of the project has its own rules of what it may see, so each is checked by itself.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const projects = ['.', 'src/admin', ...pluginAdmins(), 'tests'];
for (const project of projects) {
  try {
    execFileSync(
      process.execPath,
      `node_modules/typescript/bin/tsc -p ${project} --noEmit --incremental false --tsBuildInfoFile null`.split(
        ' '
      ),
      { stdio: 'inherit' }
    );
  } catch {
    process.exitCode = 1; // The compiler has said why; the other halves are still worth knowing.
  }
}

function pluginAdmins() {
  return fs
    .readdirSync('src/plugins')
    .map((name) => `src/plugins/${name}/admin`)
    .filter((folder) => fs.existsSync(`${folder}/tsconfig.json`));
}
