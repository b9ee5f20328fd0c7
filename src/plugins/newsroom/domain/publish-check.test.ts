import type { AudioFacts, CreditFacts, PhotoFacts } from './facts';
import { articleProblems, liveBriefProblems, type ArticleToPublish } from './publish-check';

const credit = (more: Partial<CreditFacts> = {}): CreditFacts => ({
  role: 'author',
  creditedAs: null,
  author: { documentId: 'a', name: 'Ann Sample', slug: 'ann', kind: 'person', translations: [] },
  ...more,
});
const photo = (more: Partial<PhotoFacts> = {}): PhotoFacts => ({
  documentId: 'p',
  image: null,
  alternativeText: 'A bridge',
  caption: null,
  photographer: null,
  agency: null,
  distributor: null,
  creditLine: null,
  digitalSourceType: null,
  takenAt: null,
  rightsExpire: null,
  translations: [],
  ...more,
});
const file = {
  id: 1,
  url: 'https://news.example/a.mp3',
  mime: 'audio/mpeg',
  bytes: null,
  seconds: null,
  size: 1,
  width: null,
  height: null,
  formats: null,
};
const audio = (more: Partial<AudioFacts> = {}): AudioFacts => ({
  file,
  production: 'synthetic-voice',
  voiceConsent: null,
  disclosureOverride: null,
  textFingerprint: null,
  ...more,
});
const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Some text' }] }];
const article = (more: Partial<ArticleToPublish> = {}): ArticleToPublish => ({
  title: 'A title',
  body,
  credits: [credit()],
  bylineOverride: null,
  leadPhoto: null,
  audio: null,
  locale: 'en',
  ...more,
});
const paths = (problems: ReadonlyArray<{ path: unknown[] }>) =>
  problems.map(({ path }) => path.join('.'));

describe('articleProblems', () => {
  it.each<[string, Partial<ArticleToPublish>]>([
    ['a title, a text and an author', {}],
    ['a role left empty, which is the author', { credits: [credit({ role: null })] }],
    ['a byline override alone', { credits: [], bylineOverride: 'From our readers' }],
    [
      'an override with its contributors',
      {
        credits: [credit(), credit({ role: 'translator' })],
        bylineOverride: '{1}, translated by {2}',
      },
    ],
    ['a lead photo with a part of a credit', { leadPhoto: photo({ distributor: 'Getty Images' }) }],
    ['a lead photo with a whole line', { leadPhoto: photo({ creditLine: 'AP Photo/X' }) }],
    ['a synthetic voice', { audio: audio() }],
    [
      'a cloned voice with consent',
      { audio: audio({ production: 'cloned-voice', voiceConsent: true }) },
    ],
  ])('lets an article with %s out', (_, more) => {
    expect(articleProblems(article(more))).toEqual([]);
  });

  it.each<[string, Partial<ArticleToPublish>, string[]]>([
    ['no title', { title: null }, ['title']],
    ['a blank title', { title: ' \u00A0\u200B' }, ['title']],
    ['no body', { body: null }, ['body']],
    ['an empty body', { body: [{ type: 'paragraph', children: [] }] }, ['body']],
    ['nobody credited', { credits: [] }, ['credits']],
    ['a translator only', { credits: [credit({ role: 'translator' })] }, ['credits']],
    ['a blank override', { credits: [], bylineOverride: ' ' }, ['credits']],
    [
      'a credit without an author',
      { credits: [credit(), credit({ author: null })] },
      ['credits.1.author'],
    ],
    [
      'nothing but a credit without an author',
      { credits: [credit({ author: null })] },
      ['credits', 'credits.0.author'],
    ],
    ['a token too many', { bylineOverride: '{1} and {2}' }, ['bylineOverride']],
    [
      'one author twice and a second token',
      { credits: [credit(), credit()], bylineOverride: '{1} and {2}' },
      ['bylineOverride'],
    ],
    ['a token and no credits', { credits: [], bylineOverride: 'By {1}' }, ['bylineOverride']],
    ['a lead photo without a credit', { leadPhoto: photo() }, ['leadPhoto']],
    ['a lead photo with a blank credit', { leadPhoto: photo({ agency: ' ' }) }, ['leadPhoto']],
    ['an unknown production', { audio: audio({ production: null }) }, ['audioTrack.production']],
    ['no audio file', { audio: audio({ file: null }) }, ['audioTrack.file']],
    [
      'a cloned voice without consent',
      { audio: audio({ production: 'cloned-voice', voiceConsent: false }) },
      ['audioTrack.voiceConsent'],
    ],
    [
      'a cloned voice, consent unknown',
      { audio: audio({ production: 'cloned-voice' }) },
      ['audioTrack.voiceConsent'],
    ],
  ])('stops an article with %s', (_, more, expected) => {
    expect(paths(articleProblems(article(more)))).toEqual(expected);
  });

  it('names everything at once, in the order of the form', () => {
    const problems = articleProblems(
      article({
        title: '',
        body: [],
        credits: [credit({ author: null })],
        bylineOverride: '{1} and {3}',
        leadPhoto: photo(),
        audio: audio({ file: null, production: null }),
      })
    );
    expect(paths(problems)).toEqual([
      'title',
      'body',
      'bylineOverride',
      'credits.0.author',
      'leadPhoto',
      'audioTrack.file',
      'audioTrack.production',
    ]);
  });

  it('tells the editor which tokens are in the way', () => {
    const [problem] = articleProblems(article({ bylineOverride: '{1}, {2} and {4}' }));
    expect(problem).toEqual({
      path: ['bylineOverride'],
      code: 'byline.token-unknown',
      values: { tokens: '{2}, {4}', contributors: 1 },
    });
  });
});

describe('liveBriefProblems', () => {
  const brief = { title: 'A title', body, credits: [], leadPhoto: null, locale: 'en' };

  it('asks for no byline', () => {
    expect(liveBriefProblems(brief)).toEqual([]);
    expect(liveBriefProblems({ ...brief, credits: [credit({ role: 'editor' })] })).toEqual([]);
  });

  it('asks for a title, a text, whole credits and a photo credit', () => {
    const bare = { ...brief, title: ' ', body: null, credits: [credit({ author: null })] };
    expect(paths(liveBriefProblems({ ...bare, leadPhoto: photo() }))).toEqual([
      'title',
      'body',
      'credits.0.author',
      'leadPhoto',
    ]);
  });
});
