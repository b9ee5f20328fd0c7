import type { PhotoKind } from '../photo-kind';
import type { CreditParts, Language } from './language';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' '
  );

/** English as the Associated Press writes it. */
export const english: Language = {
  lastJoiner: (names) => {
    const isUnclear = names.length > 2 && names.some((name) => /\sand\s/i.test(name));
    return isUnclear ? ', and ' : ' and ';
  },
  bylineLine: (names) => `by ${names}`,
  authors: ['Author', 'Authors'],
  date: ({ year, month, dayOfMonth }) => `${MONTHS[month - 1]} ${dayOfMonth}, ${year}`,
  time: ({ hour, minute }) => `${hour % 12 || 12}:${minute} ${hour < 12 ? 'AM' : 'PM'}`,
  dateAndTime: (date, time) => `${date} ${time}`,
  readingTime: (minutes) => `${minutes} min read`,
  correctionLabels: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    retraction: 'Retraction',
  },
  photoCredit,
  aiPicture: 'AI-generated image',
  audioDisclosure: 'This audio is created with AI assistance',
};

/** "Photo by X/Y via Z", "Photo via Z"; the picture is named where it is no plain photo. */
function photoCredit({ kind, makers, distributor }: CreditParts): string {
  const [noun, joint] = kind === null ? PHOTO : PICTURES[kind];
  const made = makers === null ? noun : noun + joint + makers;
  return distributor === null ? made : `${made} via ${distributor}`;
}

type Label = readonly [noun: string, joint: string];

const by = (noun: string): Label => [noun, ' by '];
const from = (noun: string): Label => [noun, ': '];

const PHOTO = by('Photo');

const PICTURES: Readonly<Record<PhotoKind, Label>> = {
  illustration: by('Illustration'),
  'photo-illustration': by('Photo illustration'),
  image: by('Image'),
  collage: by('Collage'),
  graphic: by('Graphic'),
  map: by('Map'),
  screenshot: from('Screenshot'),
  'video-grab': from('Video grab'),
  'satellite-image': from('Satellite image'),
  archive: by('File photo'),
  handout: by('Handout photo'),
  pool: by('Pool photo'),
  courtesy: ['Courtesy', ' of '],
  'ai-generated': from('AI-generated image'),
};
