import fs from 'node:fs';
import path from 'node:path';

interface Schema {
  collectionName: string;
  info: { singularName: string; pluralName: string };
}

type Names = Readonly<Record<string, readonly [singular: string, plural: string]>>;

/**
 * Gives content types of a project other names, in their own files and wherever they are mentioned.
 *
 * @param folder with `api/` and `components/`
 * @param names singular and plural, by the singular of now
 */
export function renameTypes(folder: string, names: Names): void {
  for (const [old, [singular, plural]] of Object.entries(names)) {
    const api = path.join(folder, 'api', singular);
    fs.renameSync(path.join(folder, 'api', old), api);
    for (const room of ['content-types', 'controllers', 'routes', 'services']) {
      for (const name of fs.readdirSync(path.join(api, room))) {
        const [stem = '', ...rest] = name.split('.');
        const to = [stem === old ? singular : stem, ...rest].join('.');
        fs.renameSync(path.join(api, room, name), path.join(api, room, to));
      }
    }
    const file = path.join(api, 'content-types', singular, 'schema.json');
    const schema = JSON.parse(fs.readFileSync(file, 'utf8')) as Schema;
    const info = { ...schema.info, singularName: singular, pluralName: plural };
    fs.writeFileSync(file, JSON.stringify({ ...schema, collectionName: plural, info }));
  }
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(folder, name);
    if (!fs.statSync(file).isFile()) continue;
    let text = fs.readFileSync(file, 'utf8');
    for (const [old, [singular]] of Object.entries(names)) {
      text = text.replaceAll(`api::${old}.${old}`, `api::${singular}.${singular}`);
    }
    fs.writeFileSync(file, text);
  }
}
