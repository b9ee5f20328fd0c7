import { isTriedStrapi, refusedPlatform, SUPPORTED } from '../../../../common/platform/supported';
import { sqliteDriverProblem } from '../../../../common/platform/sqlite-driver';
import type { Fault } from './fault';
import type { Project } from './project';

/** The library that connects to each kind of database. */
const DRIVERS: Readonly<Record<string, string>> = { sqlite: 'better-sqlite3', postgres: 'pg' };

/** What the pack does not run on. */
export function platformFaults({ platform, dependencies }: Project): Fault[] {
  const { strapi, node, database } = platform;
  const faults: Fault[] = [];
  if (!isTriedStrapi(strapi)) {
    faults.push({
      what: `Strapi is ${strapi}, and the pack was tried with ${SUPPORTED.strapi.join(', ')}.`,
      mend: `Install @strapi/strapi@${SUPPORTED.strapi.at(-1)}, and Strapi's other packages with it.`,
    });
  }
  const major = Number(node.split('.')[0]);
  if (!(SUPPORTED.node as readonly number[]).includes(major)) {
    faults.push({
      what: `Node is ${node}, and the pack was tried with ${SUPPORTED.node.join(', ')}.`,
      mend: 'Use one of those.',
    });
  }
  if (database === null) return faults;
  return [...faults, ...databaseFaults(database, dependencies), ...driverFaults(platform)];
}

/** A driver of SQLite that this Node cannot run. */
export function driverFaults({ database, sqliteDriver, node }: Project['platform']): Fault[] {
  if (database !== 'sqlite' || sqliteDriver === null) return [];
  const problem = sqliteDriverProblem(sqliteDriver, node);
  if (problem === null) return [];
  return [{ what: `${problem.what}.`, mend: `Install better-sqlite3@${problem.install}.` }];
}

function databaseFaults(database: string, dependencies: Project['dependencies']): Fault[] {
  const refused = refusedPlatform('newsroom', { strapi: '', node: '', database });
  if (refused !== null) {
    const [what = '', mend = ''] = refused.split(/: (?=set )/);
    return [{ what: `${what}.`, mend: mend.replace(/^set/, 'Set') }];
  }
  const driver = DRIVERS[database];
  if (!driver || Object.hasOwn(dependencies, driver)) return [];
  return [
    { what: `The driver of ${database} is not in package.json.`, mend: `Install ${driver}.` },
  ];
}
