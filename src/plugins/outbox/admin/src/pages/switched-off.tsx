import { useSay } from '../translations/message';
import { Note } from './note';

/** Says that nothing is recorded or sent at all, where that is so. */
export function SwitchedOff({ isOff }: { isOff: boolean }) {
  const say = useSay();
  return <Note>{isOff ? say('publishers.off') : null}</Note>;
}
