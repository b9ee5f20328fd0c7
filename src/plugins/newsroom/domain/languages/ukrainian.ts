import type { PhotoKind } from '../photo-kind';
import type { CreditParts, Language } from './language';

const MONTHS =
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
    ' '
  );

export const ukrainian: Language = {
  lastJoiner: (names) => ` ${euphonicAnd(names.at(-2) ?? '', names.at(-1) ?? '')} `,
  bylineLine: (names) => names,
  authors: ['Автор', 'Автори'],
  date: ({ year, month, dayOfMonth }) => `${dayOfMonth} ${MONTHS[month - 1]} ${year}`,
  time: ({ hour, minute }) => `${String(hour).padStart(2, '0')}:${minute}`,
  dateAndTime: (date, time) => `${date}, ${time}`,
  readingTime: (minutes) => `${minutes} хв читання`,
  correctionLabels: {
    correction: 'Виправлення',
    clarification: 'Уточнення',
    update: 'Оновлення',
    retraction: 'Відкликання',
  },
  photoCredit,
  aiPicture: 'Зображення, створене ШІ',
  audioDisclosure: 'Це аудіо створено за допомогою штучного інтелекту',
};

/** "Фото: X/Y через Z", "Фото: Z". */
function photoCredit({ kind, makers, distributor }: CreditParts): string {
  const noun = kind === null ? 'Фото' : PICTURES[kind];
  if (makers === null) return `${noun}: ${distributor}`;
  return `${noun}: ${makers}${distributor === null ? '' : ` через ${distributor}`}`;
}

const PICTURES: Readonly<Record<PhotoKind, string>> = {
  illustration: 'Ілюстрація',
  'photo-illustration': 'Фотоілюстрація',
  image: 'Зображення',
  collage: 'Колаж',
  graphic: 'Інфографіка',
  map: 'Карта',
  screenshot: 'Скриншот',
  'video-grab': 'Кадр із відео',
  'satellite-image': 'Супутниковий знімок',
  archive: 'Архівне фото',
  handout: 'Фото надано',
  pool: 'Фото пулу',
  courtesy: 'Надано',
  'ai-generated': 'Зображення, створене ШІ',
};

/**
 * Правопис 2019, § 24, and the press's habit of "та" between two sounds "і": before й, є, ї, ю, я "і";
 * before і "та"; after a vowel "й"; otherwise "і". Quotes and brackets around a name do not hide its
 * first and last letter.
 */
function euphonicAnd(before: string, next: string): 'і' | 'й' | 'та' {
  const first = lettersOf(next)[0] ?? '';
  const last = lettersOf(before).at(-1) ?? '';
  if (SOFT_START.test(first)) return 'і';
  if (I_SOUND.test(first)) return 'та';
  return VOWEL.test(last) ? 'й' : 'і';
}

/** Letters and digits without stress marks; composed first, because "й" may come as и + breve. */
function lettersOf(name: string): string[] {
  return name.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
}

const SOFT_START = /[йєїюяё]/iu;
/** Latin names occur in Ukrainian bylines too; a final Latin e or y is too often silent to count. */
const I_SOUND = /[іi]/iu;
const VOWEL = /[аеєиіїоуюяёыэaiou]/iu;
