import { bold, heading, link, list, paragraph, quote } from '../blocks';
import type { ArticleSample } from '../types';

/** Three authors and a correction. */
export const wheat: ArticleSample = {
  key: 'wheat',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Dry autumn leaves Zrazkiv’s winter wheat a fortnight behind',
    summary:
      'After a good harvest in July, farmers around Stara Hreblia sowed into dust. Rain in the past week has saved most of the crop.',
    datePublished: '2024-10-26T15:00',
    credits: [
      { role: 'author', author: 'ivan' },
      { role: 'author', author: 'olena' },
      { role: 'author', author: 'yevhen' },
    ],
    leadPhoto: 'wheat',
    body: [
      paragraph(
        'Winter wheat in the Zrazkiv region has come up about two weeks late after the driest September in 12 years, the regional growers’ union said on Oct. 25.'
      ),
      paragraph(
        'Only 61 percent of the fields it inspected show an even green, compared with 88 percent a year ago. The union nevertheless expects a normal harvest, because 34 millimetres of rain fell between Oct. 17 and Oct. 24.'
      ),
      heading(2, 'A good year, so far'),
      list(
        [bold('Harvest in July:'), ' 5.2 tonnes a hectare, the best since 2021.'],
        [bold('Price in October:'), ' 8,600 hryvnias a tonne at the Zrazkiv elevator.'],
        [bold('Sown this autumn:'), ' 41,000 hectares, slightly more than last year.']
      ),
      quote(
        'In September you could follow my drill from the church tower by its dust. Now I am the one who gets stuck.'
      ),
      paragraph(
        'The farmer from Stara Hreblia who said so sowed the same field twice. Like her neighbours she has switched to a variety that was tested at the ',
        link('agricultural college', 'https://example.org/zrazkiv/college/trials'),
        ' and waits longer for water before it sprouts.'
      ),
      paragraph(
        'What matters now is a slow start to winter. Wheat needs about 40 days above 5 degrees Celsius to form the side shoots that carry next year’s ears, the college says.'
      ),
    ],
    corrections: [
      {
        kind: 'correction',
        text: 'This story first gave the July harvest as 5.2 tonnes a farm. It was 5.2 tonnes a hectare.',
        date: '2024-10-26T17:30',
      },
    ],
  },
};
