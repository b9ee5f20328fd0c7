import type { AudioOutput } from './audio-disclosure';
import { byline } from './byline';
import type { PhotoFacts } from './facts';
import { storyNotes } from './story-notes';

const now = Date.UTC(2024, 1, 1, 12);
const author = {
  documentId: 'ann',
  name: 'Ann Sample',
  slug: 'ann-sample',
  kind: null,
  translations: [],
};
const credits = [{ role: null, creditedAs: null, author }];

function notes(story: { override?: string; expires?: string; stale?: 'flag' | 'withhold' }) {
  const override = story.override ?? null;
  return storyNotes({
    byline: byline({ credits, override, locale: 'en' }),
    bylineOverride: override,
    leadPhoto: story.expires ? ({ rightsExpire: story.expires } as PhotoFacts) : null,
    audio: story.stale === 'flag' ? ({} as AudioOutput) : null,
    isAudioStale: story.stale !== undefined,
    now,
    timeZone: 'Europe/Kyiv',
  });
}

it.each([
  ['a story like any other', {}, []],
  ['an override with a token', { override: 'Told by {1}' }, []],
  ['an override with the name', { override: 'By ANN SAMPLE in Lviv' }, []],
  ['an override without a name', { override: 'Our desk' }, [{ kind: 'override-names-nobody' }]],
  ['rights for long', { expires: '2024-02-16' }, []],
  ['rights that end soon', { expires: '2024-02-15' }, ['rights-ending', '2024-02-15']],
  ['rights that end today', { expires: '2024-02-01' }, ['rights-ending', '2024-02-01']],
  ['rights that ended yesterday', { expires: '2024-01-31' }, ['rights-ended', '2024-01-31']],
  ['a day nobody can read', { expires: 'soon' }, []],
  ['audio that is stale', { stale: 'flag' as const }, [{ kind: 'audio-stale' }]],
  ['audio that is withheld', { stale: 'withhold' as const }, [{ kind: 'audio-withheld' }]],
])('notes of %s', (_what, story, expected) => {
  const [kind, day] = expected;
  expect(notes(story)).toEqual(typeof kind === 'string' ? [{ kind, day }] : expected);
});
