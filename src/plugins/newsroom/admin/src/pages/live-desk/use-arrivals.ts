import { useEffect, useRef, useState } from 'react';

import { useSay } from '../../translations/message';
import { arrivals } from './arrivals';
import type { DeskList } from './desk-api';

export interface Arrivals {
  /** Briefs that others have published while this day was open. */
  ids: ReadonlySet<string>;
  /** Told before the list comes: a brief of one's own is no news. */
  own: (documentId: string) => void;
}

/** Notices what other editors publish, and says it to screen readers. */
export function useArrivals(
  list: DeskList | undefined,
  announce: (text: string) => void
): Arrivals {
  const say = useSay();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const known = useRef<{ scope: string; ids: string[]; isWhole: boolean } | null>(null);
  const own = useRef(new Set<string>());

  useEffect(() => {
    if (!list) return;
    const scope = `${list.meta.locale} ${list.meta.day}`;
    const next = list.data.map(({ documentId }) => documentId);
    const before = known.current?.scope === scope ? known.current : null;
    known.current = { scope, ids: next, isWhole: next.length >= list.meta.total };
    if (!before) {
      setIds(new Set());
      return;
    }
    const come = arrivals(before.ids, next, before.isWhole).filter((id) => !own.current.has(id));
    if (come.length === 0) return;
    setIds((old) => new Set([...old, ...come]));
    const first = list.data.find(({ documentId }) => documentId === come[0]);
    const count = come.length;
    const key = count === 1 ? 'desk.arrived' : 'desk.arrived.more';
    announce(say(key, { count, title: first?.title ?? '' }));
    // oxlint-disable-next-line react/exhaustive-deps -- `say` is new with every render, but says the same.
  }, [list, announce]);

  return { ids, own: (documentId) => void own.current.add(documentId) };
}
