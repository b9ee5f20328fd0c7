import type { CodeChange } from '../code/code-change';
import { edited } from '../code/edit';
import { takeFirstBoot } from '../code/first-boot-call';
import { takeEntries } from '../code/plugin-entries';
import type { TypeScript } from '../code/script';
import { isSameJson } from './json';
import { ownDependencies } from './packages';
import type { Change, Planned } from './plan';
import { PACKAGES, pluginName, type Project } from './project';
import { fingerprint, isAsWritten, NO_RECORD, type PackRecord } from './record';
import { recordChange } from './record-change';
import { indexScript, pluginsScript } from './scripts';
import { takeTypes, typeFiles, type TypesStep } from './take-types';

/**
 * What `remove` would do. Types stay unless asked for: without its schema Strapi drops a type's table, and
 * with it every story, on each server that the project runs on.
 *
 * @param withTypes whether the types and attributes that `add` wrote go as well, with their tables
 */
export function planRemove(compiler: TypeScript, project: Project, withTypes: boolean): Planned {
  const uninstall = ownDependencies(project);
  if (!project.record && uninstall.length === 0) {
    return { state: 'refused', because: ['The newsroom pack is not installed here.'] };
  }
  const record = project.record ?? NO_RECORD;
  const names = PACKAGES.map(pluginName);
  const scripts = [
    takeScript(project, record, pluginsScript(project), (script) =>
      takeEntries(compiler, script, names)
    ),
    takeScript(project, record, indexScript(project), (script) => takeFirstBoot(compiler, script)),
  ];
  const refused = scripts.flatMap(({ refused: because }) => because ?? []);
  if (refused.length > 0) return { state: 'refused', because: refused };
  const types = withTypes ? takeTypes(compiler, project, record) : keepTypes(record);
  if (types.refused.length > 0) return { state: 'refused', because: types.refused };
  const changes = [...scripts.flatMap(({ change }) => change ?? []), ...types.changes];
  const isLeft = Object.keys(types.left.files).length + Object.keys(types.left.merged).length > 0;
  const after = isLeft ? { ...record, ...types.left, edited: {} } : null;
  if (project.record && !isSameJson(after as never, project.record as never)) {
    changes.push(recordChange(project, after));
  }
  return { state: 'ready', plan: { changes, install: [], uninstall, notes: types.notes } };
}

interface ScriptStep {
  change?: Change;
  refused?: string;
}

function takeScript(
  { read }: Project,
  record: PackRecord,
  file: string,
  take: (script: { file: string; text: string }) => CodeChange
): ScriptStep {
  const before = read(file);
  if (before === null) return {};
  const written = record.files[file];
  if (written && isAsWritten(written, before)) return { change: { file, before, after: null } };
  const given = record.edited[file];
  if (given && fingerprint(before) === given.fingerprint) {
    return { change: { file, before, after: edited(before, given.undo) } };
  }
  const result = take({ file, text: before });
  switch (result.state) {
    case 'same':
      return {};
    case 'changed':
      return { change: { file, before, after: result.text } };
    case 'refused':
      return {
        refused: `${file} has changed, and what is the newsroom's in it cannot be taken out safely. Take out by hand what names ${PACKAGES.join(', ')} or their plugins, and run this again.`,
      };
  }
}

function keepTypes(record: PackRecord): TypesStep {
  const files = typeFiles(record);
  const names = [...Object.keys(files), ...Object.keys(record.merged)].filter((file) =>
    file.endsWith('.json')
  );
  const notes = [
    'These types stay as types of Strapi, with all that is in them. If you delete one by hand, Strapi drops its table at the next start:',
    ...names.map((name) => `  ${name}`),
    'Without the newsroom, whoever may find them reads their drafts too, and authors and photos that nothing public shows.',
  ];
  return {
    changes: [],
    left: { files, merged: record.merged },
    notes: names.length > 0 ? [notes.join('\n')] : [],
    refused: [],
  };
}
