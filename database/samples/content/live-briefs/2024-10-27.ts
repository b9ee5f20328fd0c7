import { bold, link, paragraph } from '../blocks';
import type { LiveBriefSample } from '../types';

/**
 * The day of 25 hours. Between 03:00 and 04:00 the newsroom's clock says everything twice, so
 * these times carry their offset: +03:00 before the change, +02:00 after it.
 */
export const october27: readonly LiveBriefSample[] = [
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Clocks go back at 4 a.m.: what to expect',
      datePublished: '2024-10-27T00:02',
      pinned: true,
      credits: [{ role: 'author', author: 'city-desk' }],
      body: [
        paragraph(
          'Ukraine leaves summer time tonight. At 4 a.m. it becomes 3 a.m. again, which makes this Sunday ',
          bold('25 hours'),
          ' long. Trains wait, night buses go round twice, and telephones know what to do.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Last tram of summer time back at the depot',
      datePublished: '2024-10-27T02:15',
      sourceName: 'Zrazkiv tram company',
      body: [
        paragraph(
          'The last car of Saturday’s timetable, a works tram with sand for the rails, returned to the depot at 2:10 a.m. The next one leaves at 5 a.m., almost four hours later, although the clock on the wall will say three.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Half past three, for the first time',
      datePublished: '2024-10-27T03:30:00+03:00',
      article: 'clock',
      keyEvent: true,
      credits: [{ role: 'author', author: 'olena' }],
      body: [
        paragraph(
          'About 40 people with thermos flasks are waiting below the town hall to see the clock being stopped. The clockmaker has started up the 136 steps.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Half past three, for the second time',
      datePublished: '2024-10-27T03:30:00+02:00',
      article: 'clock',
      keyEvent: true,
      credits: [{ role: 'author', author: 'olena' }],
      body: [
        paragraph(
          'An hour has passed and it is 3:30 a.m. again. The pendulum has been still since four o’clock, summer time; the tea is finished, the clockmaker reports from the tower.'
        ),
      ],
    },
    translations: [
      {
        locale: 'uk',
        stage: 'published',
        fields: {
          title: 'Пів на четверту — удруге за ніч',
          datePublished: '2024-10-27T03:34:00+02:00',
          keyEvent: true,
          credits: [
            { role: 'author', author: 'olena' },
            { role: 'translator', author: 'yuliia' },
          ],
          body: [
            paragraph(
              'Минула година, а на годинниках знову 03:30. Маятник стоїть із четвертої за літнім часом; чай допито, повідомляє з вежі годинникар.'
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
      title: 'Night buses finish their second round',
      datePublished: '2024-10-27T04:05',
      article: 'night-buses',
      body: [
        paragraph(
          'All three night buses are back at the depot after driving the hour from three to four twice. On board for both rounds: one passenger, who had fallen asleep, and a forgotten umbrella.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'Farmers’ market opens in daylight again',
      datePublished: '2024-10-27T09:40',
      article: 'wheat',
      leadPhoto: 'wheat',
      sourceName: 'Regional growers’ union',
      sourceUrl: 'https://example.org/zrazkiv/growers',
      body: [
        paragraph(
          'With the clock back, traders at the Sunday market set up by daylight for the first time since September. Seed wheat sells better than flour, the growers’ union said after ',
          link('last week’s rain', 'https://example.org/zrazkiv/growers/rain'),
          '.'
        ),
      ],
    },
  },
  {
    locale: 'uk',
    stage: 'published',
    fields: {
      title: 'На Ринковій площі роздають саджанці',
      datePublished: '2024-10-27T14:10',
      sourceName: 'Зразківський ботанічний сад',
      sourceUrl: 'https://example.org/zrazkiv/garden',
      body: [
        paragraph(
          'Ботанічний сад безкоштовно роздає на Ринковій площі чотириста саджанців липи та яблуні. Умова одна: навесні надіслати світлину першого листка.'
        ),
      ],
    },
  },
  {
    locale: 'en',
    stage: 'published',
    fields: {
      title: 'A day of 25 hours ends without a missed train',
      datePublished: '2024-10-27T23:45',
      sourceName: 'Zrazkiv central station',
      body: [
        paragraph(
          'Fifty-eight trains left Zrazkiv today, all on time, the station said. The night express stood at platform 2 for an hour, as planned, and sold out of tea.'
        ),
      ],
    },
  },
];
