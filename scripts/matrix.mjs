// `npm run matrix`: installs the pack into new projects of several Strapis, Nodes, databases and package managers, and
// writes what came of each to docs/compatibility.md. `--strapi 5.54.0 --node 22 --database sqlite --manager npm` choose a
// part; what is in the table of other parts stays. PostgreSQL: DATABASE_URL of a role that may create databases.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { run } from './command.mjs';
import { Failure, report } from './failure.mjs';
import { runCell } from './matrix/cell.mjs';
import { merged, readResults, withResults } from './matrix/results.mjs';
import { tools } from './matrix/tools.mjs';

const AXES = {
  strapi: ['5.50.0', '5.52.0', '5.54.0'],
  node: ['20', '22', '24'],
  database: ['sqlite', 'postgres'],
  manager: ['npm', 'pnpm', 'yarn'],
};

const root = path.resolve(import.meta.dirname, '..');
const page = path.join(root, 'docs/compatibility.md');

/** @returns {Array<Record<keyof typeof AXES, string>>} */
function cells() {
  const options = Object.fromEntries(
    Object.keys(AXES).map((axis) => [axis, { type: 'string', multiple: true }])
  );
  const { values } = parseArgs({ options });
  return Object.entries(AXES).reduce(
    (made, [axis, known]) => {
      const chosen = values[axis] ?? known;
      const odd = chosen.filter((value) => !known.includes(value));
      if (odd.length > 0) throw new Failure(`--${axis} ${odd}: choose of ${known.join(', ')}.`);
      return made.flatMap((cell) => chosen.map((value) => ({ ...cell, [axis]: value })));
    },
    [{}]
  );
}

/** The projects lie outside of this repository, whose packages they must not find. */
async function runAll() {
  const chosen = cells();
  const place = path.join(os.tmpdir(), 'newsroom-matrix');
  const packages = path.join(place, 'packages');
  await run(process.execPath, ['scripts/pack.mjs', packages], {
    cwd: root,
    says: 'The packages could not be made: see above.',
  });
  const found = await tools(place);
  for (const cell of chosen) {
    console.log(`\n${Object.values(cell).join(', ')}`);
    const result = await runCell(cell, { place, packages, tools: found });
    const text = fs.readFileSync(page, 'utf8');
    fs.writeFileSync(page, withResults(text, merged(readResults(text), result)));
  }
}

await runAll().catch(report);
