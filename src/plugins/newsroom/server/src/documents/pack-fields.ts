import { readImportedTime } from '../../../domain/imported-time';
import type { Problem } from '../../../domain/refusal';
import { isApiClient } from '../access/api-client';
import { mayImport } from '../access/import-right';
import { settings } from '../settings';
import { refuse } from './problems';
import type { Data, Write, WriteRule } from './write';

/** Times that only the pack sets, or an import, once. */
const PACK_TIMES = ['firstPublishedAt', 'dateUpdated'] as const;

type PackTime = (typeof PACK_TIMES)[number];

/**
 * Takes the pack's own attributes out of what clients send: the forms of the admin panel send all
 * of them back. An API client learns when it sends a time that is not stored; an importer's goes on.
 */
export const packFields: WriteRule = {
  async before(write) {
    const { type, params } = write;
    if (!params.data || (type !== 'article' && type !== 'liveBrief')) return;
    const imported = await importedTimes(write, params.data);
    const data: Data = { ...params.data };
    for (const name of PACK_TIMES) delete data[name];
    // Strapi empties an attribute of this name in every update.
    write.firstPublication = imported.firstPublishedAt ?? null;
    if (imported.dateUpdated) data.dateUpdated = imported.dateUpdated;
    if (typeof data.audioTrack === 'object' && data.audioTrack !== null) {
      const track: Data = { ...data.audioTrack };
      delete track.textFingerprint;
      data.audioTrack = track;
    }
    params.data = data;
  },
};

async function importedTimes(
  write: Write,
  data: Data
): Promise<Partial<Record<PackTime, string | null>>> {
  const sent = PACK_TIMES.filter((name) => (data[name] ?? null) !== null);
  if (sent.length === 0 || !isApiClient(write.strapi)) return {};
  const versions = await write.stored();
  const rules = {
    mayImport: await mayImport(write.strapi),
    timeZone: settings(write.strapi).timeZone,
    now: write.now.toISOString(),
  };
  const problems: Problem[] = [];
  const times = sent.map((name) => {
    const stored = versions.flatMap(({ [name]: time }) => (time ? [instantOf(time)] : []));
    const time = readImportedTime(data[name], { ...rules, stored });
    if (!time.ok) problems.push({ ...time.reason, path: [name] });
    return [name, time.ok ? time.instant : null];
  });
  refuse(problems);
  return Object.fromEntries(times);
}

function instantOf(stored: unknown): string {
  return new Date(stored as string | Date).toISOString();
}
