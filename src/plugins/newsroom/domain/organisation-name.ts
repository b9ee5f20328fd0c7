/**
 * Whether a name in a photo credit looks like an organisation rather than a person. A guess for
 * suggestions to an editor: wire services by name, short names in capitals ("UNIAN"), names with
 * "The" or with a word that only organisations carry ("Images", "Press Office", "пресслужба"), and
 * the names of sites.
 */
export function isOrganisationName(name: string): boolean {
  return (
    isKnownOrganisation(name) ||
    /^\p{Lu}{2,6}$/u.test(name) ||
    // "ДСНС України", "UNICEF Ukraine"; but "ОЛЕНА ЗРАЗКОВА", "JANE ROE".
    /^(?:\p{Lu}{3,6}|(?=\p{Script=Cyrillic})\p{Lu}{2,6}) .*\p{Ll}/u.test(name) ||
    /^the\s/i.test(name) ||
    SITE.test(name) ||
    ORGANISATION_WORD.test(name)
  );
}

/** Whether a name is one that pictures are known to come from: an agency, a library, a platform. */
export function isKnownOrganisation(name: string): boolean {
  const plain = name.toLowerCase();
  return KNOWN_NAMES.has(plain) || isPlatform(name);
}

/** Whether a name is a social network's or a messenger's: where a picture was found, not its maker. */
export function isPlatform(name: string): boolean {
  return PLATFORM.test(name);
}

const KNOWN_NAMES: ReadonlySet<string> = new Set(
  (
    'abaca,abacapress,adobe stock,afp,afp forum,agence france-presse,airbus,alamy,anadolu,ansa,ap,apa,' +
    'associated press,the associated press,avalon,babel,belga,bettmann,bloomberg,camera press,copernicus,' +
    'ctk,depositphotos,dod,dpa,dreamstime,dvids,efe,epa,epa-efe,esa,european pressphoto agency,eyevine,' +
    'flickr,freepik,future publishing,getty,getty images,google earth,google maps,hans lucas,hromadske,imago,' +
    'imago images,istock,istockphoto,keystone,kremlin,kyodo,lehtikuva,libkos,lightrocket,magnum photos,' +
    'maxar,maxar technologies,nasa,nato,newscom,nurphoto,pa,pa wire,pap,pexels,picture alliance,pixabay,' +
    'planet labs,planet labs pbc,polaris,pti,redux,reuters,rex,rex features,ria novosti,ritzau scanpix,' +
    'scanpix,sentinel hub,shutterstock,sipa,sipa usa,sopa images,sputnik,tass,ukrinform,unian,un photo,' +
    'unsplash,upi,us navy,vantor,wikimedia,wikimedia commons,wikipedia,white house,wpa,xinhua,yonhap,zuma,' +
    'zuma press,zuma press wire,' +
    'бабель,букви,вікімедіа,вікіпедія,вікісховище,громадське,інтерфакс-україна,лівий берег,' +
    'рейтерс,суспільне,укрінформ,українська правда,уніан'
  ).split(',')
);

const PLATFORM =
  /^(?:facebook|instagram|telegram|twitter|x \(formerly twitter\)|tiktok|youtube|viber|whatsapp|linkedin|vkontakte|social media|social networks?|соцмереж[іа]|соціальні мережі|фейсбук|інстаграм|телеграм(?:-канал)?|ютуб|ютюб|тікток|твіттер)$/iu;

const SITE =
  /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|ua|укр|info|gov|mil|int|eu|uk|de|fr|pl|media|news|me|tv|io|co|online|today|ru|by)$/iu;

const ORGANISATION_WORD = new RegExp(
  '(?<!\\p{L})(?:' +
    '(?:academy|administration|agence|agency|airlines|archives?|army|association|authority|battalion' +
    '|brigade|broadcasting|cent(?:er|re)|channel|club|collection|college|command|commission|committee|commons|company' +
    '|corporation|corps|council|daily|department|desk|directorate|division|embassy|federation|festival' +
    '|forces?|foundation|fund|gallery|gazette|general staff|gmbh|government|group|headquarters|herald|hospital' +
    '|images|inc|independent|inform|institute|international|journal|jsc|labs?|laboratory|libraries|library|llc|ltd' +
    '|magazine|media|military|ministry|museum|nasa|national guard|nations|navy|network|news|newspaper' +
    '|observatory|office|parliament|pictures|plc|police|post|presidency|president of|presidential|press|productions|project|publishing' +
    '|radio|railways?|regiment|research|satellite|service|services|society|squadron|state|stock|studios?' +
    '|technologies|technology|telegraph|television|times|tribune|tv|union|university|wire)(?!\\p{L})' +
    // Ukrainian words change their endings, so the stem decides.
    '|(?:агенц|агентств|адміністрац|асоціац|батальйон|бібліотек|бригад|бюро|видавництв|військ|генштаб' +
    '|генеральн\\p{L}+ штаб|газет|гварді|громад|департамент|дивізі|журнал|залізниц|збройн|інститут|канал' +
    '|колекці|командуванн|комітет|корпус|медіа|міністерств|мін.?оборон|муз[еє]|національн|галере|мерія|міськрад|новини|об.єднанн' +
    '|оперативн|офіс|парламент|поліці|посольств|прес-центр|пресцентр|прокуратур|пресслужб' +
    '|прес-служб|радіо|редакц|сил[аи]? |служб|спілк|студі|суспільн|телебаченн|театр|товариств' +
    '|управлінн|університет|фонд|центр)' +
    '|(?:гур|дпсу|\\p{L}*ом?бр|оброн|обртро|одшбр|ошбр|дшв|тцк|опера|філармонія|полк|правда|ова|мва|зсу|сбу|рада)(?!\\p{L})' +
    ')',
  'iu'
);
