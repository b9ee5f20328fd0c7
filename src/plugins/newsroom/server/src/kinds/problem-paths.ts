import type { Core } from '@strapi/strapi';

import type { Problem } from '../../../domain/refusal';
import { hostName, kindName } from './attribute-names';

type Path = Problem['path'];

/** Problems on the fields as the project's type calls them: there the form marks them. */
export function hostPaths(
  strapi: Core.Strapi,
  uid: string,
  problems: readonly Problem[]
): Problem[] {
  return problems.map((problem) => ({
    ...problem,
    path: renamed(problem.path, (name) => hostName(strapi, uid, name)),
  }));
}

/** A path as its kind names it: for the pack's own pages, which speak of kinds. */
export function kindPath(strapi: Core.Strapi, uid: string, path: Path): Path {
  return renamed(path, (name) => kindName(strapi, uid, name));
}

function renamed(path: Path, rename: (name: string) => string): Path {
  const [first, ...rest] = path;
  return typeof first === 'string' ? [rename(first), ...rest] : path;
}
