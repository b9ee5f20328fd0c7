/** What one attribute of a content type must be for a kind to be made of it. */
export type Need =
  | { type: 'text' | 'time' | 'day' | 'blocks' | 'truth' | 'choice' | 'slug' }
  | { type: 'file' }
  | { type: 'relation'; to: Kind }
  | { type: 'component'; component: string; repeatable: boolean; needs: Needs };

export type Needs = Readonly<Record<string, Need>>;

export type Kind = 'article' | 'liveBrief' | 'author' | 'photo';

const TEXT: Need = { type: 'text' };
const TIME: Need = { type: 'time' };
const CHOICE: Need = { type: 'choice' };
const TRUTH: Need = { type: 'truth' };

function parts(component: string, repeatable: boolean, needs: Needs): Need {
  return { type: 'component', component, repeatable, needs };
}

const STORY: Needs = {
  title: TEXT,
  slug: { type: 'slug' },
  body: { type: 'blocks' },
  credits: parts('newsroom.credit', true, {
    author: { type: 'relation', to: 'author' },
    role: CHOICE,
    creditedAs: TEXT,
  }),
  leadPhoto: { type: 'relation', to: 'photo' },
  datePublished: TIME,
  dateUpdated: TIME,
  substantiveUpdate: TRUTH,
  firstPublishedAt: TIME,
};

/** What the pack reads or writes of each kind; a type may have more. */
export const KIND_NEEDS: Readonly<Record<Kind, Needs>> = {
  article: {
    ...STORY,
    summary: TEXT,
    bylineOverride: TEXT,
    audioTrack: parts('newsroom.audio-track', false, {
      file: { type: 'file' },
      production: CHOICE,
      voiceConsent: TRUTH,
      disclosureOverride: TEXT,
      textFingerprint: TEXT,
    }),
    corrections: parts('newsroom.correction', true, { kind: CHOICE, text: TEXT, date: TIME }),
  },
  liveBrief: {
    ...STORY,
    article: { type: 'relation', to: 'article' },
    pinned: TRUTH,
    keyEvent: TRUTH,
  },
  author: {
    name: TEXT,
    slug: { type: 'slug' },
    kind: CHOICE,
    listed: TRUTH,
    translations: parts('newsroom.author-translation', true, { locale: TEXT, name: TEXT }),
  },
  photo: {
    name: TEXT,
    image: { type: 'file' },
    alternativeText: TEXT,
    caption: TEXT,
    photographer: TEXT,
    agency: TEXT,
    distributor: TEXT,
    creditLine: TEXT,
    kind: CHOICE,
    takenAt: TIME,
    digitalSourceType: CHOICE,
    usageTerms: TEXT,
    rightsExpire: { type: 'day' },
    translations: parts('newsroom.photo-translation', true, {
      locale: TEXT,
      alternativeText: TEXT,
      caption: TEXT,
    }),
  },
};
