import { captionCredit } from './caption-credit';
import { photoCredit } from './photo-credit';

type Row = [caption: string, text: string | null, credit: string];

describe('captionCredit', () => {
  it.each<Row>([
    [
      'LVIV, UKRAINE - FEBRUARY 1: A bridge reopens. (Photo by Jane Roe/Getty Images)',
      'LVIV, UKRAINE - FEBRUARY 1: A bridge reopens.',
      'Photo by Jane Roe/Getty Images',
    ],
    [
      'A bridge reopens. (Photo by Jane Roe / AFP) (Photo by JANE ROE/AFP via Getty Images)',
      'A bridge reopens.',
      'Photo by Jane Roe/AFP via Getty Images',
    ],
    ['A bridge reopens. (AP Photo/Jane Roe)', 'A bridge reopens.', 'Photo by Jane Roe/AP'],
    ['A bridge reopens (AP Photo/Jane Roe, File).', 'A bridge reopens', 'AP Photo/Jane Roe, File'],
    [
      'A bridge reopens. (Ukrainian Presidential Press Office via AP)',
      'A bridge reopens.',
      'Photo by Ukrainian Presidential Press Office via AP',
    ],
    ['A bridge reopens. REUTERS/Jane Roe', 'A bridge reopens.', 'Photo by Jane Roe/REUTERS'],
    [
      'Lviv, Ukraine, Feb. 1, 2024. REUTERS/Jane Roe',
      'Lviv, Ukraine, Feb. 1, 2024.',
      'Photo by Jane Roe/REUTERS',
    ],
    [
      'A bridge reopens.\nREUTERS/Jane Roe/File Photo',
      'A bridge reopens.',
      'REUTERS/Jane Roe/File Photo',
    ],
    ['A bridge reopens. Photo by Jane Roe/AFP', 'A bridge reopens.', 'Photo by Jane Roe/AFP'],
    ['A bridge reopens. Photo: Jane Roe', 'A bridge reopens.', 'Photo by Jane Roe'],
    ['A bridge reopens. Credit: Jane Roe/AFP', 'A bridge reopens.', 'Photo by Jane Roe/AFP'],
    ['A bridge reopens. © Jane Roe/AFP', 'A bridge reopens.', '© Jane Roe/AFP'],
    ['A bridge reopens | Photo: Jane Roe', 'A bridge reopens', 'Photo by Jane Roe'],
    ['A bridge reopens. [Photo by Jane Roe]', 'A bridge reopens.', 'Photo by Jane Roe'],
    ['A bridge reopens. (Jane Roe/AFP)', 'A bridge reopens.', 'Photo by Jane Roe/AFP'],
    [
      'A bridge reopens. (Jane Roe/The Example Times)',
      'A bridge reopens.',
      'Photo by Jane Roe/The Example Times',
    ],
    ['A bridge reopens. (Handout via REUTERS)', 'A bridge reopens.', 'Handout via REUTERS'],
    [
      'A bridge reopens. (Courtesy of the Example Museum)',
      'A bridge reopens.',
      'Courtesy of the Example Museum',
    ],
    [
      'A bridge reopens. (Illustration by Jane Roe)',
      'A bridge reopens.',
      'Illustration by Jane Roe',
    ],
    ['A bridge reopens. (AFP)', 'A bridge reopens.', 'Photo by AFP'],
    [
      'A bridge reopens. (Photo by Jane Roe/Example Ltd.)',
      'A bridge reopens.',
      'Photo by Jane Roe/Example Ltd.',
    ],
    [
      'Міст відкрили. Фото: Олена Зразкова/Укрінформ',
      'Міст відкрили.',
      'Photo by Олена Зразкова/Укрінформ',
    ],
    ['Міст відкрили (фото: Олена Зразкова)', 'Міст відкрили', 'Photo by Олена Зразкова'],
    ['Міст відкрили. (Фото: Укрінформ)', 'Міст відкрили.', 'Photo by Укрінформ'],
    ['Міст відкрили / Фото: ДСНС', 'Міст відкрили', 'Photo by ДСНС'],
    ['Міст відкрили Фото: Суспільне', 'Міст відкрили', 'Photo by Суспільне'],
    ['Міст відкрили. Фото: з відкритих джерел', 'Міст відкрили.', 'Фото: з відкритих джерел'],
    ['Міст відкрили. Скриншот: Telegram', 'Міст відкрили.', 'Screenshot: Telegram'],
    ['Photo by Jane Roe/AFP', null, 'Photo by Jane Roe/AFP'],
    ['(Photo by Jane Roe/AFP)', null, 'Photo by Jane Roe/AFP'],
    [
      'A bridge reopens. Jane Roe/AFP/Getty Images',
      'A bridge reopens.',
      'Photo by Jane Roe/AFP/Getty Images',
    ],
    ['A bridge reopens | Jane Roe/AFP', 'A bridge reopens', 'Photo by Jane Roe/AFP'],
    ['A bridge reopens.\nAFP', 'A bridge reopens.', 'Photo by AFP'],
    ['A bridge reopens. (Jane Roe, AP)', 'A bridge reopens.', 'Photo by Jane Roe/AP'],
    ['A bridge reopens (Jane Roe, CC BY-SA 4.0)', 'A bridge reopens', 'Jane Roe, CC BY-SA 4.0'],
    [
      'A bridge reopens. Photo provided by the family.',
      'A bridge reopens.',
      'Photo provided by the family.',
    ],
    ['A bridge reopens. (Provided by the family)', 'A bridge reopens.', 'Provided by the family'],
    ['People walk. AI-generated image', 'People walk.', 'AI-generated image'],
    ['People walk. Made with Google AI', 'People walk.', 'Made with Google AI'],
    ['Міст відкрили. Фото Олени Зразкової', 'Міст відкрили.', 'Фото Олени Зразкової'],
    ['Міст відкрили. Фото надано родиною', 'Міст відкрили.', 'Фото надано родиною'],
    ['Міст відкрили – фото: Олена Зразкова', 'Міст відкрили', 'Photo by Олена Зразкова'],
    ['AI art on show. (AI-generated image)', 'AI art on show.', 'AI-generated image'],
  ])('sees the credit in %j', (caption, text, credit) => {
    const found = captionCredit(caption);
    expect(found?.text).toBe(text);
    expect(found && photoCredit(found.fields, 'en')).toBe(credit);
  });

  it.each([
    '',
    'A bridge reopens.',
    'A bridge reopens (left).',
    'Jane Roe (left) and John Roe (right)',
    'Leaders of the North Atlantic Treaty Organization (NATO)',
    'She takes a photo by the river',
    'Photos by the river are banned. People wait.',
    'The source: a spring in the hills',
    'Soldiers with PTSD (PTSD/TBI)',
    'The bridge (2024)',
    'A talk on Kyiv/Lviv trains (Kyiv/Lviv)',
    'He said it was a fake. By evening all was calm.',
    'Na foto: Lviv',
    'On the photo: the bridge at dawn, seen from the left bank of the river',
    'На фото міст. Його відкрили вчора.',
    'Кандидати (зліва направо)',
    'Міст відкрили. Фото зроблено вчора у Львові',
    'A spokesman (Jane Roe, NATO)',
    'He met Jane Roe. She was made by AI for a film',
    'Map of the region. Pictures of the war were shown.',
  ])('leaves %j alone', (caption) => {
    expect(captionCredit(caption)).toBeNull();
  });

  it('takes the terms that stand between two credits of AFP', () => {
    const caption =
      'A bridge reopens. (Photo by Handout / Example Press Service / AFP) / RESTRICTED TO EDITORIAL USE - ' +
      'MANDATORY CREDIT "AFP PHOTO / Example Press Service" (Photo by HANDOUT/Example Press Service/AFP via Getty Images)';
    expect(captionCredit(caption)).toMatchObject({
      text: 'A bridge reopens.',
      fields: { kind: 'handout', agency: 'Example Press Service/AFP', distributor: 'Getty Images' },
      terms: 'RESTRICTED TO EDITORIAL USE - MANDATORY CREDIT "AFP PHOTO / Example Press Service"',
    });
  });

  it('takes the notice behind a credit of Reuters for terms', () => {
    const found = captionCredit(
      'A bridge. Jane Roe/Handout via REUTERS ATTENTION EDITORS - NO RESALES.'
    );
    expect(found).toMatchObject({
      text: 'A bridge.',
      line: 'Jane Roe/Handout via REUTERS',
      terms: 'ATTENTION EDITORS - NO RESALES.',
    });
  });

  it('bears any text', () => {
    for (const piece of ['(', ')', '(Photo by ', '. ', '/', '– ', 'a, ']) {
      expect(captionCredit(piece.repeat(5000))?.text ?? null).toBeNull();
    }
  });
});
