import { bold, heading, italic, link, list, paragraph, quote } from '../blocks';
import type { ArticleSample } from '../types';

/** Two authors, a synthetic voice, briefs of its own, and a translation with its own track. */
export const bridge: ArticleSample = {
  key: 'bridge',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Prykladna bridge reopens to buses 11 days ahead of schedule',
    summary:
      'Buses, cars and cyclists are back on the stone bridge in the centre of Zrazkiv. Trams will have to wait for new rails in April.',
    datePublished: '2024-02-01T17:25',
    credits: [
      { role: 'author', author: 'olena' },
      { role: 'author', author: 'city-desk' },
    ],
    leadPhoto: 'bridge',
    audioTrack: {
      file: 'bridge-en.mp3',
      production: 'synthetic-voice',
      voice: 'en-gb',
      vendor: 'eSpeak NG',
    },
    body: [
      paragraph(
        'The first bus crossed the ',
        bold('Prykladna bridge'),
        ' at 11 a.m. on Feb. 1, ending a five-month closure that had sent half of Zrazkiv’s morning traffic through the narrow streets of the Upper Town.'
      ),
      paragraph(
        'Engineers signed the bridge off shortly before dawn, after a night in which eight lorries loaded with sand stood on each arch in turn. The deck sank by 4 millimetres, half of what the design allows, the city council said.'
      ),
      heading(2, 'What changes for passengers'),
      list(
        [bold('Bus routes 2, 9 and 14'), ' return to their old stops from Friday morning.'],
        'Cyclists get a lane of their own on the upstream side.',
        'Lorries above 12 tonnes must keep to the ring road until the end of the year.',
        ['Trams stay on the ', italic('temporary'), ' loop at Market Square until April.']
      ),
      heading(2, 'Why it went faster'),
      paragraph(
        'The contractor had planned to finish on Feb. 12. A dry January allowed the crews to pour the last concrete without heated tents, which saved nine days, according to the ',
        link('work diary published by the council', 'https://example.org/zrazkiv/bridge-diary'),
        '. Two more were won by delivering the kerb stones by river.'
      ),
      quote(
        'We kept the old lamps, the old railing and, I hope, the old manners. Please let the cyclists pass.'
      ),
      paragraph(
        'The site manager, who spoke to reporters at the bridgehead, said that the remaining work on the tram rails would be done at night and would not close the road again.'
      ),
      paragraph(
        'The repair cost 84 million hryvnias, 3 million less than budgeted. The council will decide on Feb. 9 what to do with the rest; a footbridge in the Mlynky district is the favourite.'
      ),
    ],
  },
  translations: [
    {
      locale: 'uk',
      stage: 'published',
      fields: {
        title: 'Мостом через Прикладну знову їздять автобуси — на 11 днів раніше, ніж планували',
        summary:
          'На кам’яний міст у центрі Зразкова повернулися автобуси, автомобілі й велосипедисти. Трамваї чекатимуть на нові рейки до квітня.',
        datePublished: '2024-02-01T18:10',
        credits: [
          { role: 'author', author: 'olena' },
          { role: 'author', author: 'city-desk' },
          { role: 'translator', author: 'ivan' },
        ],
        leadPhoto: 'bridge',
        audioTrack: {
          file: 'bridge-uk.mp3',
          production: 'synthetic-voice',
          voice: 'uk',
          vendor: 'eSpeak NG',
        },
        body: [
          paragraph(
            'Перший автобус проїхав ',
            bold('мостом через Прикладну'),
            ' об 11-й годині 1 лютого. Так завершилося п’ятимісячне перекриття, через яке половина ранкового транспорту Зразкова їздила вузькими вулицями Верхнього міста.'
          ),
          paragraph(
            'Інженери прийняли міст незадовго до світанку — після ночі, упродовж якої вісім вантажівок із піском по черзі стояли на кожній арці. Полотно просіло на 4 міліметри: це вдвічі менше, ніж допускає проєкт, повідомили в міській раді.'
          ),
          heading(2, 'Що зміниться для пасажирів'),
          list(
            [
              bold('Автобуси № 2, 9 і 14'),
              ' із ранку п’ятниці знову зупинятимуться на звичних місцях.',
            ],
            'Для велосипедистів виділили окрему смугу — з боку верхньої течії.',
            'Вантажівки, важчі за 12 тонн, до кінця року їздитимуть об’їзною.',
            [
              'Трамваї до квітня користуватимуться ',
              italic('тимчасовим'),
              ' кільцем на Ринковій площі.',
            ]
          ),
          heading(2, 'Чому впоралися швидше'),
          paragraph(
            'Підрядник збирався закінчити роботи 12 лютого. Сухий січень дав змогу укласти останній бетон без тепляків, і це заощадило дев’ять днів, ідеться в ',
            link(
              'щоденнику робіт, який оприлюднила міськрада',
              'https://example.org/zrazkiv/bridge-diary'
            ),
            '. Ще два дні виграли завдяки тому, що бордюрне каміння привезли річкою.'
          ),
          quote(
            'Ми зберегли старі ліхтарі, старе поруччя і, сподіваюся, старі гарні манери. Будь ласка, пропускайте велосипедистів.'
          ),
          paragraph(
            'Керівник будівництва сказав журналістам, що трамвайні рейки укладатимуть уночі й дорогу більше не перекриватимуть.'
          ),
          paragraph(
            'Ремонт коштував 84 мільйони гривень — на 3 мільйони менше, ніж передбачав бюджет. Що робити із залишком, рада вирішить 9 лютого; найімовірніше, його спрямують на пішохідний місток у районі Млинки.'
          ),
        ],
      },
    },
  ],
};
