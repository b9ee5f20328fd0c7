import { CALL, callsFirstBoot } from '../code/first-boot-call';
import { entryStates } from '../code/plugin-entries';
import type { TypeScript } from '../code/script';
import type { Fault } from './fault';
import { ownDependencies } from './packages';
import { pluginName, type Project } from './project';
import { indexScript, pluginsScript } from './scripts';

/** Without these the newsroom's reads, writes and refusals are not what they are promised to be. */
const MIDDLEWARES = ['strapi::errors', 'strapi::query', 'strapi::body'];

/** What is missing in a project's scripts. */
export function scriptFaults(compiler: TypeScript, project: Project): Fault[] {
  return [
    ...entryFaults(compiler, project),
    ...firstBootFaults(compiler, project),
    ...middlewareFaults(project),
  ];
}

function entryFaults(compiler: TypeScript, project: Project): Fault[] {
  const file = pluginsScript(project);
  const names = ownDependencies(project).map(pluginName);
  const states = entryStates(
    compiler,
    { file, text: project.read(file) ?? 'module.exports = {};' },
    names
  );
  return Object.entries(states ?? {}).flatMap(([name, state]) => {
    if (state === 'on') return [];
    return state === 'off'
      ? [
          {
            what: `${file} switches ${name} off.`,
            mend: 'Set enabled: true, or uninstall its package.',
          },
        ]
      : [{ what: `${file} has no entry for ${name}.`, mend: 'Run `newsroom-pack add`.' }];
  });
}

function firstBootFaults(compiler: TypeScript, project: Project): Fault[] {
  const { read, language } = project;
  if (!ownDependencies(project).includes('strapi-plugin-newsroom')) return [];
  const file = indexScript({ read, language });
  const text = read(file);
  if (text !== null && callsFirstBoot(compiler, { file, text }) !== false) return [];
  return [
    {
      what: `${file} does not have the database set up when the newsroom starts.`,
      mend: `Run \`newsroom-pack add\`, or put this into its bootstrap: ${CALL}`,
    },
  ];
}

function middlewareFaults({ read }: Project): Fault[] {
  for (const file of ['config/middlewares.ts', 'config/middlewares.js']) {
    const text = read(file);
    if (text === null) continue;
    // Where the names are put together, nobody knows without running it.
    if (!/['"]strapi::\w/.test(text)) return [];
    const missing = MIDDLEWARES.filter((name) => !text.includes(name));
    if (missing.length === 0) return [];
    return [{ what: `${file} lacks ${missing.join(', ')}.`, mend: 'Put it back.' }];
  }
  return [];
}
