import path from 'node:path';

import { isObject } from '../domain/json';
import type { FoundSchema } from '../domain/project';
import { parsed } from '../domain/record';
import { Refusal } from '../refusal';
import { namesIn, readIfThere } from './read-file';

/** The content types of a project, as Strapi finds them. */
export function readTypes(folder: string): FoundSchema[] {
  return namesIn(path.join(folder, 'src/api')).flatMap((api) => {
    const types = `src/api/${api}/content-types`;
    return namesIn(path.join(folder, types)).flatMap((type) =>
      readSchema(folder, `${types}/${type}/schema.json`, `api::${api}.${type}`)
    );
  });
}

export function readComponents(folder: string): FoundSchema[] {
  return namesIn(path.join(folder, 'src/components')).flatMap((category) =>
    namesIn(path.join(folder, 'src/components', category))
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) =>
        readSchema(
          folder,
          `src/components/${category}/${name}`,
          `${category}.${name.replace(/\.json$/, '')}`
        )
      )
  );
}

function readSchema(folder: string, file: string, uid: string): FoundSchema[] {
  const text = readIfThere(path.join(folder, file));
  if (text === null) return [];
  const schema = parsed(text);
  if (!isObject(schema)) throw new Refusal([`${file} is no JSON: mend it first.`]);
  return [{ uid, file, text, schema }];
}
