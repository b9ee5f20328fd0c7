import type { IntlShape } from 'react-intl';

import { placeOf } from '../fields/newsroom-time/zone-label';
import { sayWith } from '../translations/message';
import { momentInWords } from './moment-in-words';

/**
 * Says a moment on the newsroom's clock, in the language of the panel, and what the editor's own
 * clock shows then where it differs: `February 1, 2024 5:25:07 PM Kyiv (10:25 where you are)`.
 *
 * Other plugins find it as `apis.sayMoment` of the plugin `newsroom`, so that all speak of one
 * clock; `timeZone` is what `GET /newsroom/settings` answers.
 */
export function sayMoment(iso: string, timeZone: string, intl: IntlShape): string {
  const say = sayWith(intl);
  const laptopZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { newsroom, laptop } = momentInWords(iso, timeZone, laptopZone, intl.locale);
  if (!laptop) return newsroom;
  return say('time.moment', { words: newsroom, place: placeOf(timeZone, say), clock: laptop });
}
