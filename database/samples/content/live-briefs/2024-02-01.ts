import { bold, italic, link, paragraph } from '../blocks';
import type { LiveBriefSample } from '../types';

/** The day of the bridge: from four minutes past midnight to its last bus. */
export const february1: readonly LiveBriefSample[] = [
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Sand lorries roll onto the Prykladna bridge for the last test',
      datePublished: '2024-02-01T00:04',
      article: 'bridge',
      credits: [{ role: 'author', author: 'olena' }],
      body: [
        paragraph(
          'Eight loaded lorries drove onto the first arch of the bridge just after midnight. Engineers will measure how far the deck sinks under each of them; the footpaths are closed until 6 a.m.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Engineers sign the bridge off',
      datePublished: '2024-02-01T05:50',
      article: 'bridge',
      keyEvent: true,
      sourceName: 'Zrazkiv City Council',
      sourceUrl: 'https://example.org/zrazkiv/bridge-diary',
      body: [
        paragraph(
          'The load test is over and the deck gave way by ',
          bold('4 millimetres'),
          ', half of what is allowed, the city council said. The bridge will open to buses, cars and cyclists at 11 a.m.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Evening repairs to start an hour earlier',
      datePublished: '2024-02-01T07:16',
      article: 'energy',
      sourceName: 'Regional energy board',
      body: [
        paragraph(
          'Street lamps in the northern districts will be off from 6 p.m. to 9 p.m. instead of 7 p.m. to 10 p.m., the energy board said, so that pupils of the music school do not walk home in the dark.'
        ),
      ],
    },
  },
  {
    locale: 'uk',
    stage: 'published',
    fields: {
      title: 'Через ожеледицю на Липовій запізнюються автобуси',
      datePublished: '2024-02-01T08:05',
      sourceName: 'Зразківська міськрада',
      body: [
        paragraph(
          'Автобуси № 2 і 9 їдуть із запізненням до п’ятнадцяти хвилин: вулиця Липова вкрилася льодом. Дорогу вже посипають, обіцяють упоратися до дев’ятої ранку.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Trams to run until midnight from Saturday',
      datePublished: '2024-02-01T09:12',
      article: 'tram',
      leadPhoto: 'tram',
      body: [
        paragraph(
          'Lines 1, 4, 5 and 7 will run every 20 minutes until midnight from Feb. 3, the tram company said. The trial lasts three months and costs passengers nothing extra.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'First bus crosses the Prykladna bridge',
      datePublished: '2024-02-01T11:00',
      article: 'bridge',
      leadPhoto: 'bridge',
      pinned: true,
      keyEvent: true,
      credits: [{ role: 'author', author: 'olena' }],
      body: [
        paragraph(
          'A yellow bus on route 9 crossed the bridge at 11 a.m. with 54 passengers, two accordions and a cake in the shape of the middle arch. The bridge had been closed for five months.'
        ),
      ],
    },
    translations: [
      {
        locale: 'uk',
        stage: 'published',
        fields: {
          title: 'Мостом через Прикладну проїхав перший автобус',
          datePublished: '2024-02-01T11:06',
          article: 'bridge',
          leadPhoto: 'bridge',
          pinned: true,
          keyEvent: true,
          credits: [
            { role: 'author', author: 'olena' },
            { role: 'translator', author: 'ivan' },
          ],
          body: [
            paragraph(
              'Об 11-й годині жовтий автобус № 9 переїхав міст. У салоні було 54 пасажири, два акордеони й торт у вигляді середньої арки. Міст не працював п’ять місяців.'
            ),
          ],
        },
      },
    ],
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Mosaic found behind a staircase at School No. 3',
      datePublished: '2024-02-01T13:02',
      article: 'mosaic',
      credits: [{ role: 'author', author: 'yuliia' }],
      body: [
        paragraph(
          'Builders have uncovered a mosaic of the four seasons almost 9 metres long. Restorers from the regional museum date it to the 1930s and ask visitors ',
          italic('not'),
          ' to come and look just yet.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Librarians find 14 mittens, no pairs',
      datePublished: '2024-02-01T14:40',
      article: 'library',
      sourceName: 'Zrazkiv city library',
      sourceUrl: 'https://example.org/zrazkiv/library/lost-and-found',
      body: [
        paragraph(
          'After Wednesday’s night reading the library is looking for the owners of 14 mittens. All are different. They can be claimed ',
          link('at the front desk', 'https://example.org/zrazkiv/library/lost-and-found'),
          ' with proof of the other hand.'
        ),
      ],
    },
  },
  {
    locale: 'uk',
    stage: 'published',
    fields: {
      title: 'Для хору зі Старої Греблі шукають двадцять шість теплих шаликів',
      datePublished: '2024-02-01T16:15',
      article: 'choir',
      credits: [
        { role: 'author', author: 'olena' },
        { role: 'author', author: 'ivan' },
      ],
      body: [
        paragraph(
          'Шкільний хор, який репетирує на поромі, просить про теплі шалики — бажано однакові. В’язати взялися читачки міської бібліотеки; перші шість уже готові.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Cyclists get their own lane on the bridge',
      datePublished: '2024-02-01T17:26',
      article: 'bridge',
      body: [
        paragraph(
          'The lane on the upstream side is 1.8 metres wide and separated by kerb stones that came by river. Riding on the footpath costs 340 hryvnias from today, the council said.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: '214 buses in a day: the bridge is busier than before',
      datePublished: '2024-02-01T21:37',
      article: 'bridge',
      keyEvent: true,
      sourceName: 'Zrazkiv City Council',
      body: [
        paragraph(
          'By 9:30 p.m. 214 buses had crossed the bridge, 30 more than on an average day before the repair. Traffic in the Upper Town fell by a third, according to the council’s counters.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'draft',
    fields: {
      title: 'Council session may move to Friday (not confirmed)',
      sourceName: 'Zrazkiv City Council',
      body: [paragraph('A draft: wait for the agenda before this goes out.')],
    },
  },
];
