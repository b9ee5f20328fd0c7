import { heading, italic, link, list, paragraph, quote } from '../blocks';
import type { ArticleSample } from '../types';

/** A desk with a photographer, a cloned voice whose owner agreed, and a photo with a line of its own. */
export const library: ArticleSample = {
  key: 'library',
  locale: 'en',
  stage: 'published',
  fields: {
    title: 'Library keeps its lights on for the city’s youngest readers',
    summary:
      'Once a month the Zrazkiv city library stays open until 10 p.m. for children in pyjamas, and the first night was full.',
    datePublished: '2024-01-31T19:40',
    credits: [
      { role: 'author', author: 'culture-desk' },
      { role: 'photographer', author: 'yevhen' },
    ],
    leadPhoto: 'library',
    audioTrack: {
      file: 'library.mp3',
      production: 'cloned-voice',
      voice: 'Sample storyteller, with her consent',
      vendor: 'eSpeak NG',
      voiceConsent: true,
      disclosureOverride:
        'This story is read by a copy of the storyteller’s own voice, made with AI and with her consent',
    },
    body: [
      paragraph(
        'At 7 p.m. on Jan. 31 the reading room of the Zrazkiv city library switched off its ceiling lamps and lit the green ones on the tables. Eighty-two children, most of them in pyjamas, had come for the first ',
        italic('night reading'),
        ', which the library plans to repeat on the last Wednesday of every month.'
      ),
      paragraph(
        'The rules are short: bring slippers, whisper, and finish at least one page aloud. Parents may stay, but only as listeners.'
      ),
      quote('The lost mitten was not lost at all. It had gone to the library.'),
      paragraph(
        'So ended the opening story, written for the evening by the library’s own storyteller. Her voice also greets callers on the library’s telephone line, where a computer now speaks with it; she agreed to that in writing and hears every new text first.'
      ),
      heading(2, 'What comes next'),
      list(
        'Feb. 28: stories about rivers, with a model of the Prykladna bridge.',
        'March 27: a night for grandparents, who will be read to.',
        'April 24: poems that fit on a tram ticket.'
      ),
      paragraph(
        'Places are free but limited to 90. The ',
        link('registration page', 'https://example.org/zrazkiv/library/night'),
        ' opens a week before each reading.'
      ),
    ],
  },
};
