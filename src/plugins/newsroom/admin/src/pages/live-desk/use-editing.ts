import { useState } from 'react';

import type { DeskBrief } from '../../../../desk-contract';
import { keptDraft } from './kept-draft';

export interface Editing {
  ids: ReadonlySet<string>;
  /** The briefs to show: the list's, and those being edited that have left it meanwhile. */
  shown: DeskBrief[];
  begin: (brief: DeskBrief) => void;
  end: (brief: DeskBrief) => void;
}

interface Opened {
  brief: DeskBrief;
  /** The language and day it was opened on. */
  scope: string;
}

/**
 * Which briefs are being edited. Edits that were left, by a reload or a change of day, open again
 * where their brief is shown.
 */
export function useEditing(
  briefs: readonly DeskBrief[],
  scope: string,
  storageKeyOf: (brief: DeskBrief) => string
): Editing {
  const [open, setOpen] = useState<ReadonlyMap<string, Opened>>(new Map());
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());

  const fresh = briefs.filter(({ documentId, locale }) => !looked.has(`${locale} ${documentId}`));
  if (fresh.length > 0) {
    const left = fresh.filter((brief) => keptDraft(storageKeyOf(brief)) !== null);
    setLooked(new Set([...looked, ...fresh.map((one) => `${one.locale} ${one.documentId}`)]));
    if (left.length > 0) {
      setOpen(
        new Map([...open, ...left.map((brief) => [brief.documentId, { brief, scope }] as const)])
      );
    }
  }

  const listed = new Set(briefs.map(({ documentId }) => documentId));
  const gone = [...open.values()]
    .filter((one) => one.scope === scope && !listed.has(one.brief.documentId))
    .map(({ brief }) => brief);
  return {
    ids: new Set(open.keys()),
    shown: [...gone, ...briefs],
    begin: (brief) => setOpen(new Map([...open, [brief.documentId, { brief, scope }]])),
    end: ({ documentId }) => setOpen(new Map([...open].filter(([id]) => id !== documentId))),
  };
}
