import type { PhotoKind } from './photo-kind';

/** How a credit line begins: "Photo by ", "Screenshot: ", "Courtesy of ", "© 2024 ". */
export interface CreditOpening {
  /** What stands behind it. */
  rest: string;
  kind: PhotoKind | null;
  /** What no field can hold: `©`, `Courtesy`. */
  flags: string[];
  /** The name behind it is a source, which need not be the maker: "Source: X". */
  isSource: boolean;
}

/** Takes the openings of a line off, up to three of them: "File photo: Photo by ". */
export function withoutOpenings(line: string): CreditOpening {
  const found: CreditOpening = { rest: line, kind: null, flags: [], isSource: false };
  for (let turn = 0; turn < 4; turn += 1) {
    const begun = OPENINGS.find(({ pattern }) => pattern.test(found.rest));
    if (!begun) break;
    found.rest = found.rest.replace(begun.pattern, '').trim();
    found.kind ??= begun.kind ?? null;
    found.isSource ||= begun.isSource === true;
    if (begun.flag && !found.flags.includes(begun.flag)) found.flags.push(begun.flag);
  }
  return found;
}

/** Whether a text begins as only a credit does, with nothing in doubt: "Фото: ", "Photo by ". */
export function hasOpening(text: string): boolean {
  return OPENINGS.some(({ pattern }) => pattern.test(text));
}

/** What a line that is not understood is about: "Скриншот з відео родини". */
export function kindInWords(line: string): PhotoKind | null {
  return WORDS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

interface Opening {
  pattern: RegExp;
  kind?: PhotoKind;
  flag?: string;
  isSource?: boolean;
}

/** What joins an opening to its names, or lets another one follow. */
const JOINT =
  '(?:\\s*(?:[:：]|\\.\\.\\.|…)\\s*(?:by:? )?|\\s+by:? |\\s+[-–—]+\\s+|\\s*[/|]\\s*' +
  '|\\s+(?=(?:via|через|courtesy|handout|©|\\(c\\)) ?))(?=\\S)';
const ALONE = '(?:s|es)?$';

function opening(nouns: string, rest: Omit<Opening, 'pattern'> = {}): Opening {
  // A kind may stand alone: "File photo"; a mere label needs a name.
  const end = rest.kind ? `(?:${JOINT}|${ALONE})` : JOINT;
  return { ...rest, pattern: new RegExp(`^(?:${nouns})${end}`, 'iu') };
}

const PHOTO = '(?:photo(?:graph)?|picture|image|pic|img)s?';

const OPENINGS: readonly Opening[] = [
  {
    pattern: /^(?:©|\(c\)|copyright(?: ©| \(c\))?(?=[ :]))[ :]*(?:\d{4}(?:[-–]\d{2,4})?,? )?/iu,
    flag: '©',
  },
  { pattern: /^courtesy (?:photo|image|picture)$/iu, flag: 'Courtesy' },
  {
    pattern:
      /^(?:photo(?:graph)?s?|images?|pictures?)?(?:^| |: ?)courtesy(?: photo)?(?: of:?| by| from|[:/,–—-]+)? (?=\S)/iu,
    flag: 'Courtesy',
  },
  { pattern: /^courtesy ?[:/–—-] ?(?=\S)/iu, flag: 'Courtesy' },
  opening('(?:photo|фото)[- ]?(?:illustration|ілюстрац(?:ія|ії))s?', {
    kind: 'photo-illustration',
  }),
  opening('illustrations?|illustrated|ілюстрац(?:ія|ії)|малюнок', { kind: 'illustration' }),
  opening('(?:photo )?(?:collage|composite)s?|(?:фото)?колаж', { kind: 'collage' }),
  opening('(?:info)?graphics?|інфографіка|графіка', { kind: 'graphic' }),
  opening('maps?|карта|мапа', { kind: 'map' }),
  opening(
    'video[- ]?(?:grab|still|frame|screenshot|screen ?grab)s?|frame ?grab|still(?: image)?(?: from)? video' +
      '|screen ?(?:shot|grab) from video|(?:стоп-?)?кадр(?:и)? (?:з|із) відео|відеокадр|стоп-?кадр' +
      '|скрі?и?ншот (?:з|із) відео',
    { kind: 'video-grab' }
  ),
  opening('screen[- ]?(?:shot|grab|capture)s?|скрі?и?ншот|скрі?и?н|знімок екрана?', {
    kind: 'screenshot',
  }),
  opening(
    `satellite (?:${PHOTO}|imagery|view)|супутников(?:ий знімок|і знімки|е фото|е зображення)|знімок (?:з|із|зі) супутника`,
    { kind: 'satellite-image' }
  ),
  opening(
    `(?:file|archive|archival) ${PHOTO}|file|archive|archival|архівн(?:е|і) фото|архівн(?:а світлина|ий знімок)|фото (?:з|із) архіву|архів`,
    { kind: 'archive' }
  ),
  opening(
    `illustrative ${PHOTO}|stock ${PHOTO}|ілюстративн(?:е фото|а світлина)|фото ілюстративне|стокове фото`,
    { flag: 'Illustrative' }
  ),
  { pattern: new RegExp(`^pool ${PHOTO}(?: by:? |: )(?=\\S)`, 'iu'), kind: 'pool' },
  {
    pattern: new RegExp(`^(?:handout|hand-out) ${PHOTO}(?: by:? |: )(?=\\S)`, 'iu'),
    kind: 'handout',
  },
  opening(`pool ${PHOTO}`, { flag: 'Pool' }),
  opening(`(?:handout|hand-out) ${PHOTO}`, { flag: 'Handout' }),
  opening('фото пулу', { kind: 'pool' }),
  opening('фото надан[ое]|надане фото|хендаут(?!$)', { kind: 'handout' }),
  opening('надан[ое]', { kind: 'courtesy' }),
  opening(
    '(?:photo|image|picture|фото) (?:source|copyright)|джерело(?: (?:фото|світлини|зображення|знімка))?|(?:photo )?source',
    {
      isSource: true,
    }
  ),
  { pattern: /^image (?:source|copyright), /iu, isSource: true },
  { pattern: /^photo credit should read:? (?=\S)/iu },
  opening(
    `(?:mandatory )?credits?(?: line)?(?: (?:to|${PHOTO}))?|(?:${PHOTO} )?(?:credit|author)s?` +
      '|photos?|photographs?|photographers?|photography|pics?|photo credits?' +
      '|фотокредит|фото|фотографі[яї]|світлин[аи]|знім(?:ок|ки)|фотограф(?:ка|иня|и)?' +
      '|автор(?:ка|и)? (?:фото|фотографії|світлини|світлин|знімка|зображення)|авторство(?: фото)?|автор(?:ка)?'
  ),
  opening('images?|pictures?|зображення|картинка', { kind: 'image' }),
  { pattern: /^by:? (?=\p{L})/iu },
];

const WORDS: ReadonlyArray<readonly [PhotoKind, RegExp]> = (
  [
    [
      'video-grab',
      'video (?:grab|still|screenshot)|(?:grab|still|frame) from (?:a |the )?video|кадр\\p{L}* (?:з|із) відео|стоп-?кадр|скрі?и?н\\p{L}* (?:з|із) відео',
    ],
    ['screenshot', 'screen ?(?:shot|grab)|скрі?и?н|знімок екран'],
    ['satellite-image', 'satellite (?:image|photo|picture)|супутников|зі? супутника'],
    ['photo-illustration', 'photo illustration|фотоілюстраці'],
    ['archive', 'архівн|архіву(?!\\p{L})|archival|file (?:photo|picture|image)'],
    ['graphic', 'infographic|^chart|^diagram|інфографік|^схема'],
    ['collage', 'collage|photomontage|колаж'],
    [
      'illustration',
      '^illustrat|^drawing|^art(?:work)?(?: by|:)|^cartoon|^(?:courtroom )?sketch|^painting|^ілюстраці(?!йн)|^малюн',
    ],
    ['courtesy', 'courtesy|люб.язн'],
    ['handout', 'handout'],
  ] as const
).map(([kind, source]) => [kind, new RegExp(`(?<!\\p{L})(?:${source})`, 'iu')] as const);
