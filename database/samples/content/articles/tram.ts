import { bold, heading, link, paragraph, quote, steps } from '../blocks';
import type { ArticleSample } from '../types';

/** Four authors, the last of them with " and " in its name. */
export const tram: ArticleSample = {
  key: 'tram',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Four tram lines to run until midnight from Saturday',
    summary:
      'Zrazkiv extends its evening trams for a trial of three months, after concert-goers and night-shift nurses asked for the same thing.',
    datePublished: '2024-02-01T09:10',
    credits: [
      { role: 'author', author: 'olena' },
      { role: 'author', author: 'ivan' },
      { role: 'author', author: 'yuliia' },
      { role: 'author', author: 'culture-desk' },
    ],
    leadPhoto: 'tram',
    body: [
      paragraph(
        'Trams on lines 1, 4, 5 and 7 will run until midnight from Feb. 3, the Zrazkiv tram company announced on Feb. 1. At present the last cars leave Market Square at 10:40 p.m.'
      ),
      paragraph(
        'The trial will last three months. It answers two petitions that reached the company in the same week of November: one from nurses at the regional hospital, the other from the audience of the philharmonic, whose concerts end ',
        bold('four minutes after'),
        ' the last tram to the left bank.'
      ),
      heading(2, 'How it will work'),
      steps(
        'From 10:40 p.m. to midnight there is a tram every 20 minutes on each of the four lines.',
        'At Market Square the last cars wait for one another for up to five minutes.',
        'Drivers open the doors on request between stops in Lypova Street, which has no lighting on the hospital side.'
      ),
      heading(2, 'Quieter wheels'),
      paragraph(
        'Neighbours of the depot had feared a noisier night. The company has ground the rails on the curve at School No. 3 and says the cars are now about as loud there as a conversation. Measurements will be published ',
        link('every Monday', 'https://example.org/zrazkiv/trams/noise'),
        '.'
      ),
      quote(
        'I have left during the last movement for eleven years. I would like to hear how it ends.'
      ),
      paragraph(
        'The philharmonic, where one subscriber put it that way, will print the tram timetable on the back of its programmes. A single ticket still costs 12 hryvnias, with no surcharge for the night.'
      ),
    ],
  },
};
