import type { Language } from '../../../src/plugins/newsroom/contract';

const MONTHS =
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' '
  );

export const polish: Language = {
  lastJoiner: () => ' i ',
  bylineLine: (names) => names,
  authors: ['Autor', 'Autorzy'],
  date: ({ year, month, dayOfMonth }) => `${dayOfMonth} ${MONTHS[month - 1]} ${year}`,
  time: ({ hour, minute }) => `${String(hour).padStart(2, '0')}:${minute}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  readingTime: (minutes) => `${minutes} min czytania`,
  correctionLabels: {
    correction: 'Sprostowanie',
    clarification: 'Wyjaśnienie',
    update: 'Aktualizacja',
    retraction: 'Wycofanie',
  },
  photoCredit: ({ makers, distributor }) =>
    `Fot. ${[makers, distributor].filter((name) => name !== null).join(' / ')}`,
  aiPicture: 'Obraz wygenerowany przez AI',
  audioDisclosure: 'To nagranie powstało z pomocą sztucznej inteligencji',
};
