import { useSay } from '../translations/message';
import { readRefusal } from './read-refusal';

/** Says one of the server's refusals in the language of the panel; others stay as they came. */
export function useSayRefusal(): (message: string) => string {
  const say = useSay();
  return (message) => {
    const refusal = readRefusal(message);
    return refusal ? say(refusal.key, refusal.values) : message;
  };
}
