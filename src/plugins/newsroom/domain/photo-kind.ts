/** What a picture is, where it is no plain photo of the newsroom's or an agency's. */
export const PHOTO_KINDS = [
  'illustration',
  'photo-illustration',
  'image',
  'collage',
  'graphic',
  'map',
  'screenshot',
  'video-grab',
  'satellite-image',
  'archive',
  'handout',
  'pool',
  'courtesy',
  'ai-generated',
] as const;

export type PhotoKind = (typeof PHOTO_KINDS)[number];

export function isPhotoKind(value: unknown): value is PhotoKind {
  return PHOTO_KINDS.some((kind) => kind === value);
}

/** How a credit names the picture, and what joins the name to its makers: "Photo" and " by ". */
export interface KindLabel {
  noun: string;
  joint: string;
}

/** The words in front of a credit's names; `null` is a plain photo. */
export function kindLabel(kind: PhotoKind | null, inUkrainian: boolean): KindLabel {
  if (inUkrainian) return { noun: kind === null ? 'Фото' : UKRAINIAN[kind], joint: ': ' };
  return kind === null ? { noun: 'Photo', joint: ' by ' } : ENGLISH[kind];
}

const by = (noun: string): KindLabel => ({ noun, joint: ' by ' });
const from = (noun: string): KindLabel => ({ noun, joint: ': ' });

const ENGLISH: Readonly<Record<PhotoKind, KindLabel>> = {
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
  courtesy: { noun: 'Courtesy', joint: ' of ' },
  'ai-generated': from('AI-generated image'),
};

const UKRAINIAN: Readonly<Record<PhotoKind, string>> = {
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
