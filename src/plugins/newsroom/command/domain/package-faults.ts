import type { Fault } from './fault';
import { ownDependencies } from './packages';
import { PACKAGES, type Project } from './project';

/** Packages that are missing, or of another version than the files that the pack has written. */
export function packageFaults(project: Project): Fault[] {
  const { installed, record } = project;
  const asked = ownDependencies(project);
  const faults: Fault[] = [];
  if (asked.length === 0) {
    faults.push({
      what: `None of ${PACKAGES.join(', ')} is in package.json.`,
      mend: 'Run `newsroom-pack add`.',
    });
  }
  for (const name of asked) {
    if (installed[name] !== undefined) continue;
    faults.push({
      what: `${name} is in package.json and not in node_modules.`,
      mend: `Run \`${project.manager} install\`.`,
    });
  }
  for (const name of project.missingPeers) {
    faults.push({
      what: `The packages need ${name}, and it is not installed.`,
      mend: `Install ${name}, in the version that their peerDependencies name.`,
    });
  }
  const versions = new Set(asked.flatMap((name) => installed[name] ?? []));
  if (versions.size > 1) {
    faults.push({
      what: `The packages have several versions: ${[...versions].join(', ')}.`,
      mend: 'Run `newsroom-pack upgrade`.',
    });
  } else if (record && versions.size === 1 && !versions.has(record.pack)) {
    faults.push({
      what: `The types are those of version ${record.pack}, and the packages have ${[...versions].join('')}.`,
      mend: 'Run `newsroom-pack upgrade`.',
    });
  }
  return faults;
}
