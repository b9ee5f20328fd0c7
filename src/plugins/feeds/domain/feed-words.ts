interface FeedWords {
  live: string;
  audio: string;
}

const ENGLISH: FeedWords = { live: 'Live', audio: 'Audio' };
const WORDS: Readonly<Record<string, FeedWords>> = {
  en: ENGLISH,
  uk: { live: 'Наживо', audio: 'Аудіо' },
};

/** What feeds are called beside the publication's name, in English where a language has no words here. */
export function feedWords(language: string): FeedWords {
  const [code = ''] = language.toLowerCase().split('-');
  return (Object.hasOwn(WORDS, code) && WORDS[code]) || ENGLISH;
}
