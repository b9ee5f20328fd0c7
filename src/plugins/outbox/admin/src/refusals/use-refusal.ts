import { useSay } from '../translations/message';
import { readRefusal, type Refusal } from './read-refusal';

/** Reads why a request was refused, in the language of the panel. */
export function useRefusal(): (error: unknown) => Refusal {
  const say = useSay();
  return (error) => readRefusal(error, say);
}
