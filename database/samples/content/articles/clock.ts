import { heading, italic, link, paragraph, quote, steps, underline } from '../blocks';
import type { ArticleSample } from '../types';

const before = [
  paragraph(
    'At four o’clock on the morning of Oct. 27 the clock on Zrazkiv’s town hall will stand still for an hour, as it does every autumn. The works are too old to run backwards, so the clockmaker stops the pendulum, drinks a cup of tea and starts it again.'
  ),
  paragraph(
    'The hour between three and four therefore happens ',
    italic('twice'),
    ' in Zrazkiv, once by the clock on the tower and once by everybody’s telephone.'
  ),
  heading(2, 'How to stop a tower clock'),
  steps('Climb 136 steps.', 'Hold the pendulum at its lowest point; never at the side.', [
    underline('Write down the time'),
    ', because you will be asked.',
  ]),
];

/** The first of two half past threes; the sound is older than the text, and so it is stale. */
export const clock: ArticleSample = {
  key: 'clock',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Zrazkiv’s town clock strikes three twice',
    summary: 'Once a year a clockmaker gives the city an hour back, by hand.',
    datePublished: '2024-10-27T03:30:00+03:00',
    credits: [{ role: 'author', author: 'olena' }],
    leadPhoto: 'skyline',
    audioTrack: {
      file: 'clock.mp3',
      production: 'mixed',
      voice: 'Tower bells and the voice en-us',
      vendor: 'eSpeak NG',
    },
    body: [
      ...before,
      paragraph(
        'Visitors may watch from the square. The bells, which can be heard with this story, will strike three at the usual moment and then keep silent until four.'
      ),
    ],
  },
  later: [
    {
      publish: true,
      fields: {
        body: [
          ...before,
          paragraph(
            'About 40 people watched from the square with thermos flasks. The bells struck three at the usual moment, kept silent for an hour and then, by mistake, struck three again instead of four.'
          ),
          quote('The bell is counted by a wheel, and nobody told the wheel.'),
          paragraph(
            'The clockmaker put it right by hand before breakfast. The city’s ',
            link('guide to the tower', 'https://example.org/zrazkiv/town-hall/clock'),
            ' has been asked to add a fourth step.'
          ),
        ],
      },
    },
  ],
};
