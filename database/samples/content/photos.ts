import type { PhotoKey, PhotoSample } from './types';

/**
 * The six pictures, each with another form of credit: all three parts, photographer and agency,
 * photographer alone, agency alone, distributor alone, and a line of its own.
 */
export const photos: Record<PhotoKey, PhotoSample> = {
  tram: {
    name: 'Tram in the snow, old town (sample)',
    file: 'tram.jpg',
    alternativeText:
      'A red and cream tram waits at a stop in a snowy street of coloured houses; three people stand on the platform.',
    caption: 'A tram waits at Market Square in Zrazkiv during light snow on Feb. 1, 2024.',
    photographer: 'Yevhen Placeholder',
    agency: 'Sample Photo Agency',
    distributor: 'Sample Images',
    takenAt: '2024-02-01T07:42',
    digitalSourceType: 'digitalCreation',
    usageTerms: 'Sample licence: free to show with this demonstration, without a limit in time.',
    rightsExpire: '2099-12-31',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Червоно-кремовий трамвай стоїть на зупинці на засніженій вулиці з різнобарвними будинками; на платформі чекають троє людей.',
        caption:
          'Трамвай на Ринковій площі у Зразкові під час невеликого снігу, 1 лютого 2024 року.',
      },
    ],
  },
  bridge: {
    name: 'Prykladna bridge with a bus (sample)',
    file: 'bridge.jpg',
    alternativeText:
      'A yellow bus and two cars cross a stone bridge with wide arches; a small ferry passes below on a clear day.',
    caption: 'Buses are back on the Prykladna bridge in Zrazkiv on Feb. 1, 2024.',
    photographer: 'Yevhen Placeholder',
    takenAt: '2024-02-01T11:03',
    digitalSourceType: 'digitalCreation',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Жовтий автобус і два автомобілі їдуть кам’яним мостом із широкими арками; унизу ясної днини пропливає невеликий пором.',
        caption: 'Автобуси знову їздять мостом через Прикладну у Зразкові, 1 лютого 2024 року.',
      },
    ],
  },
  podium: {
    name: 'Energy board briefing (sample, licence over)',
    file: 'podium.jpg',
    alternativeText:
      'A man in a dark suit speaks at a wooden lectern with four microphones; reporters are seen from behind.',
    caption: 'A spokesman for the regional energy board at a briefing in Zrazkiv on Jan. 31, 2024.',
    photographer: 'Yevhen Placeholder',
    agency: 'Sample Photo Agency',
    takenAt: '2024-01-31T10:05',
    usageTerms: 'Sample licence for two months, to show what happens when rights end.',
    rightsExpire: '2024-03-31',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Чоловік у темному костюмі виступає за дерев’яною трибуною з чотирма мікрофонами; журналістів видно зі спини.',
        caption:
          'Речник обласного енергетичного управління на брифінгу у Зразкові, 31 січня 2024 року.',
      },
    ],
  },
  wheat: {
    name: 'Combine near Stara Hreblia (sample)',
    file: 'wheat.jpg',
    alternativeText:
      'A red combine harvester works in a golden wheat field; poplars and a small village stand on the horizon.',
    caption: 'A combine at work near the village of Stara Hreblia in July 2024.',
    agency: 'Sample Photo Agency',
    takenAt: '2024-07-19T16:20',
    digitalSourceType: 'digitalCreation',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Червоний комбайн працює на золотому пшеничному полі; на обрії — тополі й невелике село.',
        caption: 'Комбайн на полі біля села Стара Гребля, липень 2024 року.',
      },
    ],
  },
  skyline: {
    name: 'Zrazkiv at dusk (sample)',
    file: 'skyline.jpg',
    alternativeText:
      'The sun sets behind the dark outline of a city with lit windows and golden domes, mirrored in a wide river.',
    caption: 'Zrazkiv at dusk, seen from the left bank of the Prykladna.',
    distributor: 'Sample Images',
    takenAt: '2024-10-26T17:48',
    digitalSourceType: 'digitalCreation',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Сонце сідає за темними обрисами міста із засвіченими вікнами й золотими банями, що віддзеркалюються в широкій річці.',
        caption: 'Зразків у сутінках, вид із лівого берега Прикладної.',
      },
    ],
  },
  library: {
    name: 'Reading room in the evening (sample)',
    file: 'library.jpg',
    alternativeText:
      'Three young readers sit at a long table between tall bookshelves; snow falls behind an arched window.',
    caption: 'The reading room of the Zrazkiv city library on the evening of Jan. 31, 2024.',
    creditLine: 'Courtesy of the Sample Library of Zrazkiv',
    takenAt: '2024-01-31T19:15',
    digitalSourceType: 'digitalCreation',
    translations: [
      {
        locale: 'uk',
        alternativeText:
          'Троє юних читачів сидять за довгим столом між високими книжковими шафами; за аркою вікна падає сніг.',
        caption: 'Читальна зала міської бібліотеки Зразкова ввечері 31 січня 2024 року.',
      },
    ],
  },
};
