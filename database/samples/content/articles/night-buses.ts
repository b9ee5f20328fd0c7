import { bold, heading, link, list, paragraph } from '../blocks';
import type { ArticleSample } from '../types';

/** The second half past three of the same night, and a byline in the editor's own words. */
export const nightBuses: ArticleSample = {
  key: 'night-buses',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Night buses drive an hour that is not in the timetable',
    summary:
      'When the clock goes back, three drivers in Zrazkiv start their last round again. This year they were paid for it.',
    datePublished: '2024-10-27T03:30:00+02:00',
    credits: [
      { role: 'author', author: 'ivan' },
      { role: 'translator', author: 'yuliia' },
    ],
    bylineOverride: '{1}, translated by {2}',
    body: [
      paragraph(
        'Between the first three o’clock and the second, Zrazkiv’s three night buses make one round that no timetable shows. The depot calls it ',
        bold('the gift round'),
        ': the same streets, the same stops, the same minutes, and usually the same passengers, asleep.'
      ),
      heading(2, 'A night of 25 hours'),
      paragraph(
        'Clocks in Ukraine go back from 4 a.m. to 3 a.m. on the last Sunday of October. Trains wait at a station until their time comes. Buses cannot wait, because the heating runs only with the engine, and so they drive.'
      ),
      list(
        'Round one left the depot at 3:05 and was back at 3:55.',
        'Round two left the depot at 3:05 and was back at 3:55.',
        'Nobody was late for either.'
      ),
      paragraph(
        'Until last year the second round counted as a break. Since this autumn it is a working hour, under an ',
        link('agreement', 'https://example.org/zrazkiv/buses/agreement'),
        ' between the depot and its drivers, who also get an hour less in March and have asked that nobody mention it.'
      ),
      paragraph(
        'Passengers need do nothing. A ticket stamped at 3:40 is good for an hour, whichever 3:40 it was.'
      ),
    ],
  },
};
