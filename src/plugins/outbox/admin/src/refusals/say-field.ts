import type { Say } from '../translations/message';
import { sayRefusal } from './say-refusal';

/** Says the sentence of a field, also where the name of one of its headers stands in front. */
export function sayField(text: string, say: Say): string {
  const whole = sayRefusal(text, say);
  const [, name, sentence] = /^(\S+): (.+)$/s.exec(text) ?? [];
  if (whole !== text || name === undefined || sentence === undefined) return whole;
  return `${name}: ${sayRefusal(sentence, say)}`;
}
