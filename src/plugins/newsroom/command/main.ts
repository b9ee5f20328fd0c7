import path from 'node:path';

import { HELP } from './help';
import { readOptions, type Verb } from './options';
import { ownPackage } from './project/own-package';
import { Refusal } from './refusal';
import { processTerminal } from './terminal';
import { add } from './verbs/add';
import { doctor } from './verbs/doctor';
import { remove } from './verbs/remove';
import type { Session } from './verbs/session';
import { upgrade } from './verbs/upgrade';

const VERBS: Record<Verb, (session: Session) => Promise<number>> = { add, doctor, upgrade, remove };

/** The command `newsroom-pack`, as it lies built in dist/command of its package. */
async function main(): Promise<number> {
  const terminal = processTerminal();
  try {
    const options = readOptions(process.argv.slice(2));
    if (!options.verb) {
      terminal.say(HELP);
      return 0;
    }
    const own = ownPackage(path.join(__dirname, '../..'));
    const folder = process.cwd();
    return await VERBS[options.verb]({ folder, options, terminal, shell: process.env, own });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const sentence of error.sentences) terminal.complain(sentence);
    return 1;
  }
}

async function run(): Promise<void> {
  process.exitCode = await main();
}

void run();
