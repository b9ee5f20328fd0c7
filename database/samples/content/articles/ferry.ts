import { bold, heading, link, list, paragraph, quote } from '../blocks';
import type { ArticleSample } from '../types';

/** Every role of a credit, one name changed for this story, and a recording without AI. */
export const ferry: ArticleSample = {
  key: 'ferry',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Winter ferry timetable adds a midday crossing',
    summary:
      'Villagers on the left bank of the Prykladna can get to the market and back before lunch for the first time since the ferry lost its second boat.',
    datePublished: '2024-01-31T12:05',
    credits: [
      { role: 'author', author: 'ivan', creditedAs: 'Ivan Example in Stara Hreblia' },
      { role: 'editor', author: 'city-desk' },
      { role: 'photographer', author: 'yevhen' },
      { role: 'contributor', author: 'olena' },
    ],
    leadPhoto: 'bridge',
    audioTrack: {
      file: 'ferry.mp3',
      production: 'human-recording',
      voice: 'Sounds of the landing stage',
    },
    body: [
      paragraph(
        'STARA HREBLIA. The ferry between Stara Hreblia and the Zrazkiv market landing will make an extra crossing at noon from Feb. 1, its operator said on Jan. 31. It is the first addition to the winter timetable in six years.'
      ),
      paragraph(
        'Until now passengers who took the 8 a.m. boat to the market had to wait until 4 p.m. to go home. Many chose the bus instead, a journey of 70 minutes around the bend of the river.'
      ),
      heading(2, 'The new timetable'),
      list(
        [bold('From Stara Hreblia:'), ' 8 a.m., noon, 4 p.m.'],
        [bold('From the market landing:'), ' 8:40 a.m., 12:40 p.m., 4:40 p.m.']
      ),
      paragraph(
        'The crossing takes 25 minutes. There is no service when ice covers more than a third of the river; a green flag at the landing means the boat is running, and so does a ',
        link('line on the council’s website', 'https://example.org/zrazkiv/ferry'),
        '.'
      ),
      quote('Two blasts of the horn means we are leaving. Three means somebody forgot their eggs.'),
      paragraph(
        'The helmsman, who has heard three blasts more often than he would like, will sound the horn himself. The operator has promised that the boat will also carry bicycles, at no charge, until the tram rails on the bridge are finished in April.'
      ),
    ],
  },
};
