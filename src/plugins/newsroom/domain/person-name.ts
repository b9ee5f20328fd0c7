/**
 * Whether a text can be the name of a person, or of several ("Jane Roe and John Roe"), as credits
 * write them: every word begins with a capital, particles aside. A guess: "Hans Lucas" is an agency.
 */
export function isPersonName(text: string): boolean {
  if (text.length > 120) return false;
  const names = text.split(LIST);
  return names.length > 1 ? isPersonList(names) : text.split(AND).every(isOneName);
}

/** Names of several people that only commas part: a lone word after a comma may be a place. */
export function isPersonList(names: readonly string[]): boolean {
  return names.every((name) => name.includes(' ') && isPersonName(name));
}

function isOneName(name: string): boolean {
  if (/^@[\w.]{2,40}$/.test(name)) return true;
  const words = name.replace(SUFFIX, '').trim().split(/\s+/u);
  if (words.length > 8 || !words.some((word) => CAPITAL.test(word))) return false;
  return words.every(
    (word) => (CAPITAL.test(word) || PARTICLE.test(word)) && !NO_NAME.test(word.replace(/\.$/, ''))
  );
}

const LIST = /,\s+(?!(?:jr|sr|iii?|iv)\b)/iu;
const AND = /\s+(?:and|und|et|та|і|й)\s+|\s*&\s*/iu;
const SUFFIX = /,? (?:jr|sr|ii|iii|iv)\.?$/iu;

/** A name, an initial, "2nd" of a rank, or a nickname in brackets or quotation marks. */
const CAPITAL =
  /^(?:\p{Lu}[\p{L}\p{M}'’ʼ`.-]*|\p{Lo}[\p{Lo}\p{M}]*|\d(?:st|nd|rd|th)|[("“«„]\p{Lu}[\p{L}\p{M}'’ʼ-]*[)"”»“])$/u;
const PARTICLE =
  /^(?:de|del|della|di|da|dos|das|do|du|van|von|der|den|la|le|el|al|bin|ibn|ben|abu|ter|ten|zu|zur|af|y|e|(?:al|el|ad|ash|as)-\p{L}+|d['’]\p{L}+)$/iu;

/** Words that stand in credits and in nobody's name. */
const NO_NAME =
  /^(?:photos?|photographs?|images?|pictures?|illustrations?|drawing|screen(?:shot|grab)s?|videos?|graphics?|infographics?|courtesy|credits?|files?|handouts?|pool|copyright|editorial|only|mandatory|licen[cs]ed?|permission|rights|reserved|provided|supplied|obtained|source|by|via|from|the|this|of|for|with|not|no|unknown|anonymous|уривок|фото\p{L}*|світлин\p{L}*|знім\p{L}+|скрі?и?н\p{L}*|кадр\p{L}*|відео\p{L}*|ілюстра\p{L}+|джерел\p{L}+|архів\p{L}*|надан\p{L}+|авторк?\p{L}?|зображенн\p{L}|колаж\p{L}*|невідом\p{L}+|без)$/iu;
