/**
 * Whether a name in a photo credit looks like an organisation rather than a person. A guess for
 * suggestions to an editor: wire services by name, short names in capitals ("UNIAN"), names with
 * "The" or with a word that only organisations carry ("Images", "Press Office", "пресслужба").
 */
export function isOrganisationName(name: string): boolean {
  return (
    KNOWN_NAMES.has(name.toLowerCase()) ||
    /^\p{Lu}{2,6}$/u.test(name) ||
    /^the\s/i.test(name) ||
    ORGANISATION_WORD.test(name)
  );
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  (
    'afp,alamy,anadolu,ansa,ap,bloomberg,dpa,efe,epa,epa-efe,imago,nurphoto,pa,reuters,' +
    'shutterstock,sipa,sipa usa,tass,ukrinform,unian,unsplash,upi,wikimedia commons,xinhua,zuma,' +
    'інтерфакс-україна,суспільне,укрінформ,уніан'
  ).split(',')
);

const ORGANISATION_WORD = new RegExp(
  '(?<!\\p{L})(?:' +
    '(?:agency|army|brigade|commons|council|desk|embassy|forces|foundation|government|images' +
    '|independent|media|ministry|museum|nasa|news|newspaper|office|pictures|police|post|press' +
    '|publishing|service|state|times|university|wire)(?!\\p{L})' +
    // Ukrainian words change their endings, so the stem decides.
    '|(?:агентств|бригад|видавництв|генштаб|міністерств|новини|офіс|поліці|пресслужб|прес-служб' +
    '|служб|управлінн)' +
    ')',
  'iu'
);
