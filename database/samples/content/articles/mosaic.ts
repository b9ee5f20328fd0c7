import { heading, italic, paragraph, quote } from '../blocks';
import type { ArticleSample } from '../types';

/** One author and a clarification. */
export const mosaic: ArticleSample = {
  key: 'mosaic',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Builders find a mosaic of the four seasons behind a school staircase',
    summary:
      'Painted over and boarded up for decades, the tiles at School No. 3 turn out to be nearly complete. Only part of autumn is missing.',
    datePublished: '2024-02-01T13:00',
    credits: [{ role: 'author', author: 'yuliia' }],
    body: [
      paragraph(
        'Workers who came to repair a draughty staircase at School No. 3 in Zrazkiv have uncovered a mosaic almost 9 metres long that nobody at the school knew existed.'
      ),
      paragraph(
        'It shows the four seasons on the Prykladna: skaters, willows, swimmers and, where the boards had been nailed on, a few leaves of an autumn that has otherwise fallen off the wall.'
      ),
      quote('We heard the plaster ring. Plaster does not ring.'),
      paragraph(
        'The foreman stopped work at once and called the regional museum. Its restorers date the tiles to the 1930s and believe they were made at the glassworks in Mlynky, which closed in 1961. There is no signature, only a small fish in the lower right corner.'
      ),
      heading(2, 'Who boarded it up?'),
      paragraph(
        'The school’s ',
        italic('caretaker’s book'),
        ' for 1958 mentions “wooden panels, against the cold”. The museum considers that the most likely answer, and the least dramatic one.'
      ),
      paragraph(
        'Pupils will use the other staircase until the summer. The missing piece of autumn is to be made anew by the school’s art class, in plain grey, so that nobody mistakes it for the original.'
      ),
    ],
    corrections: [
      {
        kind: 'clarification',
        text: 'An earlier version could be read to mean that the whole autumn panel is lost. About a third of it has survived.',
        date: '2024-02-01T16:45',
      },
    ],
  },
};
