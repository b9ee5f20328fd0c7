import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

import { run } from '../command.mjs';
import { createProject } from './project.mjs';
import { tour } from './tour.mjs';

const ADD = ['--yes', '--legacy-peer-deps'];

/**
 * Makes a project, puts the pack into it, and asks it things.
 *
 * @param {Record<'strapi' | 'node' | 'database' | 'manager', string>} cell
 * @param {{ place: string, packages: string, tools: Awaited<ReturnType<typeof import('./tools.mjs').tools>> }} given
 * @returns {Promise<import('./results.mjs').Result>}
 */
export async function runCell(cell, { place, packages, tools }) {
  const result = { ...cell, date: new Date().toISOString().slice(0, 10) };
  for (const name of ['installs', 'builds', 'starts', 'tour', 'story']) result[name] = '–';
  const folder = path.join(place, `host-${Object.values(cell).join('-')}`);
  const env = environmentOf(cell, tools);
  /** Whether a step has been done; what went wrong is printed, and its last line is in the table. */
  const done = async (column, work) => {
    const started = Date.now();
    try {
      await work();
      result[column] = `${Math.round((Date.now() - started) / 1000)} s`;
    } catch (error) {
      console.error(error.output ?? error);
      result[column] = `no: ${reasonOf(error)}`;
    }
    console.log(`  ${column}: ${result[column]}`);
    return !result[column].startsWith('no');
  };
  const project = { ...cell, folder, env };
  const inProject = (file, args) =>
    run(file, args, { cwd: folder, env, says: `${file} has failed` });
  let server;
  try {
    let added;
    const installs = await done('installs', async () => {
      await createProject(project);
      await inProject(cell.manager, ['install']);
      added = Date.now();
      const tarball = path.join(packages, 'strapi-plugin-newsroom-0.1.0.tgz');
      const command = ['newsroom-pack', 'add', '--yes', '--set-up', 'all'];
      await inProject('npx', [...ADD, `--package=${tarball}`, ...command]);
    });
    if (!installs) return result;
    const addingMs = Date.now() - added;
    const strapi = path.join(folder, 'node_modules/@strapi/strapi/bin/strapi.js');
    if (!(await done('builds', () => inProject('node', [strapi, 'build'])))) return result;
    const port = await freePort();
    const begun = Date.now();
    const url = `http://127.0.0.1:${port}`;
    const production = { ...env, NODE_ENV: 'production' };
    const settings = { ...production, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url };
    server = spawn('node', [strapi, 'start'], { cwd: folder, env: settings, stdio: 'pipe' });
    if (!(await done('starts', () => healthy(server, url)))) return result;
    await done('tour', async () => {
      const { passed, all, failures, storyMs } = await tour(url);
      result.story = storyMs && `${Math.round((addingMs + storyMs - begun) / 100) / 10} s`;
      if (failures.length > 0) throw new Error(`${passed} of ${all}: ${failures.join('; ')}`);
    });
    if (!result.tour.startsWith('no')) result.tour = '30 of 30';
    return result;
  } finally {
    if (server && server.exitCode === null) {
      server.kill('SIGTERM');
      await new Promise((resolve) => server.once('exit', resolve));
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What a shell has in which this Node and this package manager are the first to be found. */
function environmentOf({ node, manager }, tools) {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_(?!config_)|npm_config_local|DATABASE_|NODE_|INIT_CWD)/.test(name)
  );
  const paths = [
    tools.node(node),
    manager === 'npm' ? [] : tools.manager(manager),
    process.env.PATH,
  ];
  return {
    ...Object.fromEntries(own),
    PATH: paths.flat().join(path.delimiter),
    STRAPI_TELEMETRY_DISABLED: 'true',
    NPM_CONFIG_AUDIT: 'false',
    NPM_CONFIG_PREFER_OFFLINE: 'true',
  };
}

function reasonOf(error) {
  const lines = `${error.output ?? error.message}`.trim().split('\n');
  const told = lines.find((line) => /This project has|ERR|rror:/.test(line)) ?? lines.at(-1) ?? '';
  return told.replaceAll(/[|`]/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 160);
}

async function healthy(server, url) {
  let output = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text) => (output += text));
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) {
      throw Object.assign(new Error('It has ended.'), { output });
    }
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function freePort() {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
