import type { OutboxChange, OutboxServices } from '../../../outbox/contract';
import type { BriefChange } from '../../domain/brief-change';

const KINDS = new Map<string, BriefChange['kind']>([
  ['live-brief.published', 'published'],
  ['live-brief.updated', 'updated'],
  ['live-brief.unpublished', 'withdrawn'],
  ['live-brief.deleted', 'withdrawn'],
]);

/** The changes of live briefs after a sequence of the log, oldest first. */
export async function briefChangesAfter(
  log: OutboxServices['events'],
  sequence: number,
  limit: number
): Promise<BriefChange[]> {
  const changes = await log.changesAfter(sequence, limit, [...KINDS.keys()]);
  return changes.map(briefChange);
}

function briefChange({ sequence, type, data, partOf, before }: OutboxChange): BriefChange {
  return {
    sequence,
    kind: KINDS.get(type) ?? 'updated',
    documentId: String(data.documentId),
    locale: typeof data.locale === 'string' ? data.locale : null,
    story: partOf,
    before: before && { story: before.partOf, isPinned: before.data.pinned === true },
    isPinned: data.pinned === true,
    text: JSON.stringify(data),
  };
}
