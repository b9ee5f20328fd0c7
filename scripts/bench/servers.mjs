import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * A server in a process of its own, and what it uses.
 *
 * @typedef {object} MeasuredServer
 * @property {string} url without a slash at the end
 * @property {() => Promise<{ cpuMs: number, memoryMb: number }>} usage since its start
 * @property {() => Promise<void>} idle resolves when it has nothing left to do
 * @property {() => Promise<void>} stop resolves when it is gone
 *
 * @param {string} script beside this file
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<MeasuredServer>}
 */
export async function startServer(script, args, env = {}) {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    env: { ...process.env, ...env },
    execArgv: env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${env.BENCH_PROFILE}`] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await Promise.race([once(child, 'message'), failure(child, script)]);
  const usage = async () => {
    const answer = once(child, 'message');
    child.send('usage');
    const [{ cpu, memory }] = await answer;
    return { cpuMs: (cpu.user + cpu.system) / 1000, memoryMb: memory / 1e6 };
  };
  return {
    url: `http://127.0.0.1:${port}`,
    usage,
    idle: () => becomeIdle(usage),
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

async function failure(child, script) {
  const [code] = await once(child, 'exit');
  throw new Error(`${script} has ended with ${code} before it listened.`);
}

/** Strapi goes on with requests whose clients are gone: waits until it uses less than a tenth of a core. */
async function becomeIdle(usage) {
  for (let tries = 0; tries < 150; tries += 1) {
    const before = await usage();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const after = await usage();
    if (after.cpuMs - before.cpuMs < 20) return;
  }
}
