import { withoutAttributes } from '../code/schema-attributes';
import type { TypeScript } from '../code/script';
import { isObject, isSameJson } from './json';
import type { Change } from './plan';
import type { Project } from './project';
import { isAsWritten, parsed, type PackRecord } from './record';

export interface TypesStep {
  changes: Change[];
  /** What the record still knows. */
  left: Pick<PackRecord, 'files' | 'merged'>;
  notes: string[];
  refused: string[];
}

/** Of the files that were written, those of types and components. */
export function typeFiles({ files }: PackRecord): PackRecord['files'] {
  return Object.fromEntries(
    Object.entries(files).filter(([, { template }]) => template !== undefined)
  );
}

/** Takes out the types that `add` wrote, and the attributes that it added, where they are as it wrote them. */
export function takeTypes(compiler: TypeScript, project: Project, record: PackRecord): TypesStep {
  const step: TypesStep = {
    changes: [],
    left: { files: {}, merged: {} },
    notes: [],
    refused: [],
  };
  takeFiles(project, record, step);
  for (const [file, { attributes }] of Object.entries(record.merged)) {
    const before = project.read(file);
    const schema = before === null ? undefined : parsed(before);
    const given = isObject(schema) ? schema.attributes : undefined;
    if (before === null || !isObject(given)) continue;
    const names = Object.keys(attributes).filter((name) => Object.hasOwn(given, name));
    const unchanged = names.filter((name) => isSameJson(given[name], attributes[name]));
    const after = withoutAttributes(compiler, before, unchanged);
    if (after !== null && after !== before) step.changes.push({ file, before, after });
    const others = names.filter((name) => !unchanged.includes(name));
    if (others.length > 0) {
      step.notes.push(`${file} keeps what has changed since it was added: ${others.join(', ')}.`);
    }
  }
  step.refused.push(...stillUsed(project, step.changes));
  if (step.changes.length > 0) {
    step.notes.push(
      'Strapi drops the tables and columns of these types at the next start, with the stories in them. Back up first.'
    );
  }
  return step;
}

function takeFiles({ read }: Project, record: PackRecord, step: TypesStep): void {
  const written = Object.entries(typeFiles(record));
  for (const group of new Set(written.map(([file]) => groupOf(file)))) {
    const files = written.filter(([file]) => groupOf(file) === group);
    const there = files.flatMap(([file, one]) => {
      const before = read(file);
      return before === null ? [] : [{ file, before, isSame: isAsWritten(one, before) }];
    });
    const changed = there.filter(({ isSame }) => !isSame);
    // A controller without its type would stop the start.
    if (changed.length === 0) {
      step.changes.push(...there.map(({ file, before }) => ({ file, before, after: null })));
      continue;
    }
    const names = changed.map(({ file }) => file).join(', ');
    step.notes.push(`${group} stays, since this has changed in it: ${names}.`);
    Object.assign(step.left.files, Object.fromEntries(files));
  }
}

/** A type's folder; of a component, the file itself. */
function groupOf(file: string): string {
  return /^src\/api\/[^/]+/.exec(file)?.[0] ?? file;
}

/** Strapi does not start with a schema that names what is not there. */
function stillUsed({ types, components }: Project, changes: readonly Change[]): string[] {
  const after = new Map(changes.map((change) => [change.file, change.after]));
  const all = [...types, ...components];
  const gone = all.filter(({ file }) => after.get(file) === null);
  return all
    .filter((one) => !gone.includes(one))
    .flatMap(({ file, text }) =>
      gone
        .filter(({ uid }) => (after.get(file) ?? text).includes(`"${uid}"`))
        .map(({ uid }) => `${file} uses ${uid}: take that out of it first.`)
    );
}
