import { bold, heading, link, list, paragraph, type Block } from '../blocks';
import type { ArticleSample } from '../types';

const calendar: Block[] = [
  heading(2, 'Streets without light'),
  list(
    [bold('Feb. 1:'), ' Mlynky, from the mill to the railway.'],
    [bold('Feb. 2:'), ' Lypova Street and the hospital quarter; the hospital has its own supply.'],
    [bold('Feb. 5:'), ' the Upper Town north of School No. 3.']
  ),
  paragraph(
    'Homes keep their electricity throughout. The board asks drivers to slow down and cyclists to wear something bright; the ',
    link('full calendar', 'https://example.org/zrazkiv/energy/calendar'),
    ' lists each street.'
  ),
];

/**
 * A desk alone; a substantive update, with which the audio came. Its photo's licence has run out,
 * so that readers see the story without it.
 */
export const energy: ArticleSample = {
  key: 'energy',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Evening repairs to dim street lights in northern districts',
    summary:
      'The regional energy board replaces 40 kilometres of old cable in February. Street lamps will be off for three hours on each of three evenings.',
    datePublished: '2024-02-01T07:15',
    credits: [{ role: 'author', author: 'city-desk' }],
    leadPhoto: 'podium',
    body: [
      paragraph(
        'Street lights in the northern districts of Zrazkiv will be switched off on three evenings in early February while crews replace cable laid in the 1970s, the regional energy board said at a briefing on Jan. 31.'
      ),
      paragraph('The work is planned for 7 p.m. to 10 p.m. each time.'),
      ...calendar,
    ],
  },
  later: [
    {
      publish: true,
      substantiveUpdate: true,
      fields: {
        summary:
          'The regional energy board replaces 40 kilometres of old cable in February. Street lamps will be off from 6 p.m. to 9 p.m. on three evenings, an hour earlier than first announced.',
        body: [
          paragraph(
            'Street lights in the northern districts of Zrazkiv will be switched off on three evenings in early February while crews replace cable laid in the 1970s, the regional energy board said at a briefing on Jan. 31.'
          ),
          paragraph(
            'The work will be done from ',
            bold('6 p.m. to 9 p.m.'),
            ', the board said on the morning of Feb. 1, an hour earlier than it had announced the day before. Residents had pointed out that the last lessons at the music school end at half past nine.'
          ),
          ...calendar,
          paragraph(
            'A recorded message with the new hours, taken down over the telephone and cleaned of noise, can be heard with this story and on the board’s hotline.'
          ),
        ],
        audioTrack: {
          file: 'energy.mp3',
          production: 'ai-enhanced-recording',
          voice: 'Hotline announcer (sample)',
          vendor: 'SoX',
        },
      },
    },
  ],
};
