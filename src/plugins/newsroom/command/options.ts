import { parseArgs } from 'node:util';

import { errorText } from './error-text';
import { Refusal } from './refusal';

const OPTIONS = {
  yes: { type: 'boolean', short: 'y' },
  from: { type: 'string', multiple: true },
  'no-install': { type: 'boolean' },
  packages: { type: 'string' },
  'time-zone': { type: 'string' },
  'set-up': { type: 'string' },
  use: { type: 'string', multiple: true },
  'leave-types': { type: 'boolean' },
  'with-types': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command line says. */
export interface Options {
  verb: Verb | null;
  isAgreed: boolean;
  from: string[];
  installs: boolean;
  packages: string | undefined;
  timeZone: string | undefined;
  setUp: string | undefined;
  use: string[];
  leavesTypes: boolean;
  withTypes: boolean;
}

export type Verb = (typeof VERBS)[number];

const VERBS = ['add', 'doctor', 'upgrade', 'remove'] as const;

/** Which options mean something for which verb. */
const KNOWN: Record<Verb, string[]> = {
  add: ['yes', 'from', 'no-install', 'packages', 'time-zone', 'set-up', 'use', 'leave-types'],
  doctor: [],
  upgrade: ['yes', 'from', 'no-install'],
  remove: ['yes', 'no-install', 'with-types'],
};

/**
 * @returns `verb: null` where help is asked for
 * @throws Refusal that names what it does not know
 */
export function readOptions(parameters: readonly string[]): Options {
  const { values, positionals } = parsedArguments(parameters);
  const [word, ...others] = positionals;
  const verb = VERBS.find((one) => one === word) ?? null;
  if (verb && !values.help) {
    const odd = Object.keys(values).filter((name) => !KNOWN[verb].includes(name));
    if (odd.length > 0) throw new Refusal([`${verb} has no option --${odd.join(', --')}.`, HINT]);
    if (others.length > 0) throw new Refusal([`${verb} takes no "${others.join(' ')}".`, HINT]);
  } else if (word !== undefined && !values.help) {
    throw new Refusal([`"${word}" is none of ${VERBS.join(', ')}.`, HINT]);
  }
  return {
    verb: values.help ? null : verb,
    isAgreed: values.yes ?? false,
    from: values.from ?? [],
    installs: !(values['no-install'] ?? false),
    packages: values.packages,
    timeZone: values['time-zone'],
    setUp: values['set-up'],
    use: values.use ?? [],
    leavesTypes: values['leave-types'] ?? false,
    withTypes: values['with-types'] ?? false,
  };
}

const HINT = 'Say `newsroom-pack --help` for all that there is.';

function parsedArguments(parameters: readonly string[]) {
  try {
    return parseArgs({ args: [...parameters], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Refusal([errorText(error).split('. ')[0] ?? '', HINT], { cause: error });
  }
}
