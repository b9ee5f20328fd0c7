import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { documented } from '../support/documented-commands';
import { foreignSettings } from '../support/environment';
import { packages } from '../support/packages';
import { somebodysProject, type SomebodysProject } from '../support/somebodys-project';

/** Nobody can be asked, and nothing of Strapi's is to be downloaded: the packages are put there by the test. */
const UNASKED = ' --yes --no-install';

let project: SomebodysProject;

beforeAll(() => (project = somebodysProject('ts')));
afterAll(() => project.remove());

it('adds, examines, brings up to date and takes out by the commands of the guide', async () => {
  const files = project.files();
  expect(await run(documented('newsroom-pack add') + UNASKED)).toContain('Done. Start the project');
  project.install(packages);
  expect(await run(documented('newsroom-pack doctor'))).toContain('All is well.');
  expect(await run(documented('newsroom-pack upgrade') + UNASKED)).toContain('nothing to do');
  await run(documented('newsroom-pack remove') + UNASKED);
  expect(project.files()['config/plugins.ts']).toBe(files['config/plugins.ts']);
});

/** As a shell in the folder of the project does, where the packages are those of this run. */
async function run(command: string): Promise<string> {
  const tarballs = path.dirname(packages.tarball('strapi-plugin-newsroom'));
  const env = { ...process.env };
  for (const name of foreignSettings) delete env[name];
  const text = command.replaceAll('/path/to/.pack', tarballs);
  // npx asks whether it may install the package.
  const agreed = { npm_config_yes: 'true', npm_config_prefer_offline: 'true' };
  const options = { cwd: project.folder, env: { ...env, ...agreed } };
  const { stdout } = await promisify(execFile)('bash', ['-euc', text], options);
  return stdout;
}
