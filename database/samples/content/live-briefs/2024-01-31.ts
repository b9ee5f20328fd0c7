import { bold, link, paragraph } from '../blocks';
import type { LiveBriefSample } from '../types';

/** A Wednesday of snow; the last brief is two minutes from midnight. */
export const january31: readonly LiveBriefSample[] = [
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Ploughs out before dawn as first real snow reaches Zrazkiv',
      datePublished: '2024-01-31T06:12',
      sourceName: 'Zrazkiv City Council',
      sourceUrl: 'https://example.org/zrazkiv/council/snow',
      body: [
        paragraph(
          'Eighteen ploughs left the depot at 4 a.m. on Jan. 31 after 9 centimetres of snow fell overnight, the city council said. Main roads are clear; side streets in the Upper Town will follow by noon.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Frozen points hold up tram line 4',
      datePublished: '2024-01-31T07:48',
      sourceName: 'Zrazkiv tram company',
      body: [
        paragraph(
          'Trams on line 4 turn back at School No. 3 because the points at Market Square have frozen, the tram company said. Passengers can change to bus 9 with the same ticket.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Line 4 running normally again',
      datePublished: '2024-01-31T08:35',
      sourceName: 'Zrazkiv tram company',
      body: [
        paragraph(
          'Line 4 has been running over its full length since 8:30 a.m., the tram company said. A mechanic thawed the points with a kettle while the heater was being repaired.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Energy board publishes its repair calendar for February',
      datePublished: '2024-01-31T10:20',
      article: 'energy',
      sourceName: 'Regional energy board',
      sourceUrl: 'https://example.org/zrazkiv/energy/calendar',
      body: [
        paragraph(
          'Crews will replace 40 kilometres of cable in the northern districts in February, the regional energy board said at a briefing. Street lamps will be off on ',
          bold('three evenings'),
          '; homes are not affected.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Ferry to Stara Hreblia gets a midday crossing',
      datePublished: '2024-01-31T12:06',
      article: 'ferry',
      credits: [{ role: 'author', author: 'ivan' }],
      body: [
        paragraph(
          'The ferry will cross the Prykladna at noon as well as in the morning and the afternoon from Feb. 1, its operator said. Bicycles travel free until April.'
        ),
      ],
    },
  },
  {
    locale: 'uk',
    stage: 'published',
    fields: {
      title: 'У Зразкові вибирають ім’я для нового трамвая',
      datePublished: '2024-01-31T14:30',
      sourceName: 'Зразківський трамвай',
      sourceUrl: 'https://example.org/zrazkiv/trams/name',
      body: [
        paragraph(
          'Новий трамвай, який навесні вийде на маршрут № 7, назвуть самі пасажири. Пропозиції приймають до 15 лютого; наразі лідирує «Равлик», повідомили на підприємстві.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Council finds money for three school kitchens',
      datePublished: '2024-01-31T16:55',
      sourceName: 'Zrazkiv City Council',
      body: [
        paragraph(
          'Schools No. 3, 8 and 11 will get new kitchens by September, the council’s budget committee decided. The 19 million hryvnias come from heating that a mild December left unused.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Eighty-two children in slippers: the library’s first night reading begins',
      datePublished: '2024-01-31T19:41',
      article: 'library',
      leadPhoto: 'library',
      credits: [{ role: 'author', author: 'culture-desk' }],
      body: [
        paragraph(
          'The reading room of the city library is full tonight. Latecomers can listen from the stairs, the library said, provided they have ',
          link('slippers', 'https://example.org/zrazkiv/library/night'),
          '.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Street lights back in Mlynky',
      datePublished: '2024-01-31T23:58',
      sourceName: 'Regional energy board',
      body: [
        paragraph(
          'A fault that had left nine streets in Mlynky without lamps since 10 p.m. was repaired two minutes before midnight, the energy board said. It had nothing to do with the work planned for Feb. 1.'
        ),
      ],
    },
  },
];
