import fs from 'node:fs';
import path from 'node:path';

import { type Supply, tarballsByName } from '../domain/packages';
import type { PackageName } from '../domain/project';
import { namesIn } from '../project/read-file';
import { Refusal } from '../refusal';
import type { Session } from './session';

/**
 * Where the packages come from: what `--from` names; else, where the command itself was run from a tarball,
 * what lies beside it; else the registry.
 *
 * @param names of the packages that are wanted
 */
export function supplyOf(
  { own, options, shell, folder }: Session,
  names: readonly PackageName[]
): Supply {
  const given = options.from.map((name) => path.resolve(folder, name));
  const files = (given.length > 0 ? given : ownTarballs(shell)).flatMap(filesAt);
  const tarballs = tarballsByName(files);
  const missing = names.filter((name) => tarballs[name] === undefined);
  if (given.length > 0 && missing.length > 0) {
    throw new Refusal([
      `There is no tarball of ${missing.join(', ')} in ${given.join(', ')}. Nothing was changed.`,
    ]);
  }
  return { version: own.version, tarballs, peers: own.peers };
}

/** npm tells what `npx --package` has named. */
function ownTarballs(shell: Session['shell']): string[] {
  const named = shell.npm_config_package ?? '';
  const isTarball = named.endsWith('.tgz') && fs.existsSync(named);
  return isTarball ? [path.dirname(path.resolve(named))] : [];
}

function filesAt(place: string): string[] {
  if (!fs.existsSync(place)) throw new Refusal([`${place} does not exist. Nothing was changed.`]);
  if (!fs.statSync(place).isDirectory()) return [place];
  return namesIn(place).map((name) => path.join(place, name));
}
