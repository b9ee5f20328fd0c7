/**
 * Writes Ukrainian in Latin letters by the official table (Cabinet of Ministers of Ukraine,
 * resolution No. 55 of 27 January 2010): "Згурський" → "Zghurskyi", "Знам'янка" → "Znamianka".
 *
 * - є, ї, й, ю, я have a form for the start of a word, which is any place not after a letter.
 * - "зг" is "zgh", so that it differs from "ж". The soft sign and an apostrophe between Cyrillic
 *   letters are dropped, and so are stress marks.
 * - A letter that becomes several is all capitals only beside another capital: "Щука", "ЩУКА".
 * - Beyond the table: the Russian ё, ы, э, ъ and the Belarusian ў, so that a quoted name keeps its
 *   letters. Everything else stays as it is, composed (Unicode NFC).
 */
export function romanise(text: string): string {
  const letters = text
    .normalize('NFC')
    .replace(/(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu, '')
    .replace(/(?<=\p{Script=Cyrillic})['’ʼ‘`´′＇](?=\p{Script=Cyrillic})/gu, '');
  return letters.replace(/\p{Script=Cyrillic}/gu, (letter, at: number) => {
    const latin = latinOf(letter.toLowerCase(), before(letters, at));
    return latin === null ? letter : inCaseOf(letter, latin, letters, at);
  });
}

const TABLE = lettersOf(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t',
  'у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ё=io ы=y э=e ъ= ў=u'
);

const AT_WORD_START = lettersOf('є=ye ї=yi й=y ю=yu я=ya ё=yo');

function latinOf(letter: string, previous: string): string | null {
  const atStart = !/[\p{L}\p{M}]/u.test(previous);
  if (letter === 'г' && /з/i.test(previous)) return 'gh';
  return (atStart ? AT_WORD_START.get(letter) : undefined) ?? TABLE.get(letter) ?? null;
}

function inCaseOf(letter: string, latin: string, text: string, at: number): string {
  if (letter === letter.toLowerCase()) return latin;
  if (latin.length < 2) return latin.toUpperCase();
  const next = text[at + letter.length] ?? '';
  const beside = /\p{L}/u.test(next) ? next : before(text, at);
  const capitals = /\p{Lu}/u.test(beside);
  return capitals ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
}

function before(text: string, at: number): string {
  return text[at - 1] ?? '';
}

function lettersOf(...rows: readonly string[]): ReadonlyMap<string, string> {
  const pairs = rows.flatMap((row) => row.split(' '));
  return new Map(pairs.map((pair) => [pair.charAt(0), pair.slice(2)]));
}
