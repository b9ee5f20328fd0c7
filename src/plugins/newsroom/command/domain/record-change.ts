import type { Change } from './plan';
import type { Project } from './project';
import { type PackRecord, RECORD_FILE, recordText } from './record';

/** The change of the record itself, which every other change comes with; `null` for one that goes. */
export function recordChange({ read }: Pick<Project, 'read'>, record: PackRecord | null): Change {
  return {
    file: RECORD_FILE,
    before: read(RECORD_FILE),
    after: record && recordText(record),
  };
}
