import fs from 'node:fs';

/** Of `/proc`, in milliseconds. */
const TICK = 10;

/**
 * What PostgreSQL's processes for one database have used, in milliseconds of CPU: seen on Linux, on
 * the machine that it runs on; 0 elsewhere.
 *
 * @param {string} database
 */
export function cpuOfBackends(database) {
  let ticks = 0;
  for (const pid of processes()) {
    try {
      const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.startsWith('postgres') || !command.includes(` ${database} `)) continue;
      const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return ticks * TICK;
}

function processes() {
  if (process.platform !== 'linux') return [];
  return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}
