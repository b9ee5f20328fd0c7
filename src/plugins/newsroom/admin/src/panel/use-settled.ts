import { useEffect, useState } from 'react';

/** Longer than the pause between two key strokes. */
const REST_MS = 1500;

/** A text once it has stayed the same for a while; '' until it changes for the first time. */
export function useSettled(text: string): string {
  const [first] = useState(text);
  const [settled, setSettled] = useState('');
  const next = text === first && settled === '' ? '' : text;
  useEffect(() => {
    const timer = setTimeout(() => setSettled(next), REST_MS);
    return () => clearTimeout(timer);
  }, [next]);
  return settled;
}
