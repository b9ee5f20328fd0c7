import { useCallback, useEffect, useRef, useState } from 'react';

import { dayOf } from '../../../../domain/newsroom-day';
import { useDeskDayQuery, useLazyDeskMarkerQuery, type DeskList, type DeskQuery } from './desk-api';

/** How soon another editor's brief appears. */
const POLL_MS = 3_000;

export interface DeskDayState {
  /** `undefined` while the day or language is being changed. */
  list: DeskList | undefined;
  /** What the server last told of any day. */
  latest: DeskList | undefined;
  isFetching: boolean;
  error: unknown;
  /** The server has not answered lately. */
  isOffline: boolean;
  refetch: () => void;
}

/** A day of the desk, kept up to date: a marker is asked for, and the list when it has changed. */
export function useDeskDay(query: DeskQuery): DeskDayState {
  const { data, isFetching, error, refetch } = useDeskDayQuery(query, {
    refetchOnMountOrArgChange: true,
  });
  const [askMarker] = useLazyDeskMarkerQuery();
  const [isOffline, setOffline] = useState(false);
  const isAsked = data?.asked.day === query.day && data?.asked.locale === query.locale;
  const list = isAsked ? data : undefined;

  const look = useCallback(async (): Promise<void> => {
    if (!list) return;
    const { day, locale, marker, timeZone } = list.meta;
    const isOver = query.day === undefined && dayOf(Date.now(), timeZone) !== day;
    try {
      const current = await askMarker({ day, locale }).unwrap();
      setOffline(false);
      if (isOver || current !== marker) void refetch();
    } catch {
      setOffline(true);
    }
  }, [list, query.day, askMarker, refetch]);

  usePoll(look);
  return { list, latest: data, isFetching, error, isOffline, refetch: () => void refetch() };
}

/** Calls while the page is in view, and at once when it comes back; never twice at a time. */
function usePoll(look: () => Promise<void>): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  }, [look]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const run = async (): Promise<void> => {
      clearTimeout(timer);
      if (!document.hidden) await latest.current();
      if (!isOver && !document.hidden) timer = setTimeout(() => void run(), POLL_MS);
    };
    const onVisible = (): void => {
      if (!document.hidden) void run();
    };
    timer = setTimeout(() => void run(), POLL_MS);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, []);
}
