import { bold, heading, link, list, paragraph, strikethrough, type Block } from '../blocks';
import type { ArticleSample } from '../types';

const opening: Block[] = [
  paragraph(
    'The people of Zrazkiv will decide themselves what the new roof of the Market Hall looks like. The council approved a public vote on the evening of Feb. 1, by 31 votes to four.'
  ),
  heading(2, 'Three roofs'),
  list(
    [bold('Glass'), ' over the whole hall: bright, dear, warm in July.'],
    [bold('Slate'), ', as it was before 1952: dark, cheaper, quiet in the rain.'],
    [bold('Half and half'), ', with a glass ridge above the middle aisle.']
  ),
];

const traders = paragraph(
  'Traders may stay during the work, which will move from aisle to aisle. Models of all three roofs stand beside the honey stalls, and the ',
  link('drawings', 'https://example.org/zrazkiv/market-hall'),
  ' are online.'
);

/** Published, with a newer version that waits as a draft. */
export const market: ArticleSample = {
  key: 'market',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Market Hall roof goes to a public vote',
    summary: 'Glass, slate or half and half: residents of Zrazkiv choose a roof for their market.',
    datePublished: '2024-02-02T10:00',
    credits: [
      { role: 'author', author: 'city-desk' },
      { role: 'author', author: 'culture-desk' },
    ],
    leadPhoto: 'skyline',
    body: [
      ...opening,
      paragraph(
        'Everyone over 16 who lives in the city may vote between Feb. 19 and Feb. 25, on paper at the hall or online. The result binds the council as long as at least 5,000 people take part.'
      ),
      traders,
    ],
  },
  later: [
    {
      publish: false,
      fields: {
        title: 'Market Hall roof goes to a public vote, a week later than planned',
        body: [
          ...opening,
          paragraph(
            'Everyone over 16 who lives in the city may vote between ',
            strikethrough('Feb. 19 and Feb. 25'),
            ' Feb. 26 and March 3, on paper at the hall or online. The desk is waiting for the council to confirm the new dates. The result binds the council as long as at least 5,000 people take part.'
          ),
          traders,
        ],
      },
    },
  ],
};
