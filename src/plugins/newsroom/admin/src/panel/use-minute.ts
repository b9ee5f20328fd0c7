import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The present in epoch milliseconds, for what days decide: a form may stay open over midnight. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
