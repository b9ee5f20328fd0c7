import { KIND_NEEDS, type Kind, type Need, type Needs } from './kind-needs';
import { type GivenAttribute, type GivenTypes, typeProblems } from './type-problems';

const UIDS: Record<Kind, string> = {
  article: 'api::story.story',
  liveBrief: 'api::live-brief.live-brief',
  author: 'api::author.author',
  photo: 'api::photo.photo',
};

const TYPES: Record<string, string> = {
  text: 'string',
  slug: 'uid',
  time: 'datetime',
  day: 'date',
  truth: 'boolean',
  choice: 'enumeration',
};

type Schemas = Record<string, Record<string, GivenAttribute>>;

function attributeFor(need: Need, schemas: Schemas): GivenAttribute {
  if (need.type === 'file') return { type: 'media' };
  if (need.type === 'relation') {
    return { type: 'relation', relation: 'oneToOne', target: UIDS[need.to] };
  }
  if (need.type !== 'component') return { type: TYPES[need.type] ?? need.type };
  schemas[need.component] = attributesFor(need.needs, schemas);
  return { type: 'component', component: need.component, repeatable: need.repeatable };
}

function attributesFor(needs: Needs, schemas: Schemas): Record<string, GivenAttribute> {
  return Object.fromEntries(
    Object.entries(needs).map(([name, need]) => [name, attributeFor(need, schemas)])
  );
}

/** Types with which all is well, changed by the test. */
function problems(change: (schemas: Schemas) => void, given: Partial<GivenTypes> = {}): string[] {
  const schemas: Schemas = {};
  for (const kind of Object.keys(UIDS) as Kind[]) {
    schemas[UIDS[kind]] = attributesFor(KIND_NEEDS[kind], schemas);
  }
  change(schemas);
  return typeProblems({
    contentTypes: UIDS,
    others: {},
    computed: { article: ['photo', 'byline'], liveBrief: ['photo'], author: [], photo: ['credit'] },
    attributesOf: (uid) => schemas[uid] ?? null,
    ...given,
  });
}

const story = (schemas: Schemas) => schemas['api::story.story'];

it('finds nothing wrong with the types that it asks for, nor with what they have more', () => {
  expect(
    problems((schemas) => Object.assign(story(schemas), { views: { type: 'integer' } }))
  ).toEqual([]);
});

it.each<[string, (schemas: Schemas) => void, string]>([
  [
    'a type that does not exist',
    (schemas) => delete schemas['api::story.story'],
    'newsroom.contentTypes.article names api::story.story, and the project has no such content type: name one that it has, or add it.',
  ],
  [
    'an attribute that is missing',
    (schemas) => delete story(schemas).slug,
    'api::story.story has no attribute "slug", which an article needs: add it to the schema as "uid".',
  ],
  [
    'an attribute of another type',
    (schemas) => (story(schemas).body = { type: 'json' }),
    'The attribute "body" of api::story.story is "json", and an article needs "blocks": change it in the schema.',
  ],
  [
    'a relation to another type',
    (schemas) =>
      (story(schemas).leadPhoto = {
        type: 'relation',
        relation: 'oneToMany',
        target: 'api::picture.picture',
      }),
    'The attribute "leadPhoto" of api::story.story is a "oneToMany" relation to api::picture.picture, and an article needs a "oneToOne" relation to api::photo.photo: change it in the schema.',
  ],
  [
    'many files where one is meant',
    (schemas) =>
      Object.assign(schemas['api::photo.photo'] as object, {
        image: { type: 'media', multiple: true },
      }),
    'The attribute "image" of api::photo.photo is "media" with many files, and a photo needs "media" with one file: change it in the schema.',
  ],
  [
    'a component that there is once',
    (schemas) =>
      Object.assign(story(schemas), {
        credits: { type: 'component', component: 'newsroom.credit' },
      }),
    'The attribute "credits" of api::story.story is the component newsroom.credit, and an article needs the repeatable component newsroom.credit: change it in the schema.',
  ],
  [
    'a component without an attribute',
    (schemas) => delete schemas['newsroom.correction']?.text,
    'newsroom.correction has no attribute "text", which an article needs: add it to the schema as "string".',
  ],
  [
    'an attribute that hides a computed field',
    (schemas) => (story(schemas).photo = { type: 'media' }),
    'api::story.story has an attribute "photo", and the newsroom computes a field of this name for an article: give the attribute another name.',
  ],
])('says of %s what to do', (_what, change, sentence) => {
  expect(problems(change)).toEqual([sentence]);
});

it('wants a type for each kind', () => {
  const contentTypes = { ...UIDS, liveBrief: UIDS.article };
  expect(problems(() => undefined, { contentTypes })[0]).toBe(
    'newsroom.contentTypes.article and newsroom.contentTypes.liveBrief both name api::story.story: give each kind a content type of its own.'
  );
});

it('knows the other keys that name types', () => {
  expect(problems(() => undefined, { others: { alsoGuards: ['api::page.page'] } })).toEqual([
    'newsroom.alsoGuards names api::page.page, and the project has no such content type: name one that it has, or add it.',
  ]);
});

describe('attributes under other names', () => {
  const names = { article: { title: 'headline', body: 'content' } };
  const rename = (schemas: Schemas) => {
    const { title, body, ...others } = story(schemas) ?? {};
    return Object.assign(schemas, {
      'api::story.story': { ...others, headline: title, content: body },
    });
  };

  it('are looked at in the place of those that the pack has', () => {
    expect(problems(rename, { names })).toEqual([]);
    expect(
      problems(
        (schemas) =>
          Object.assign(story(rename(schemas)) ?? {}, {
            headline: { type: 'integer' },
            content: undefined,
          }),
        { names }
      )
    ).toEqual([
      'The attribute "headline" of api::story.story is "integer", and an article needs "string": change it in the schema.',
      'api::story.story has no attribute "content", which an article needs: add it to the schema as "blocks".',
    ]);
  });

  it('must not be there twice, nor hide a computed field', () => {
    expect(
      problems(
        (schemas) => Object.assign(story(rename(schemas)) ?? {}, { title: { type: 'text' } }),
        {
          names,
        }
      )
    ).toEqual([
      'api::story.story has an attribute "title", and newsroom.fields.article.title names "headline" in its place: give the attribute "title" another name, or take the setting out.',
    ]);
    const hiding = { article: { title: 'byline' } };
    expect(
      problems(
        (schemas) => {
          const { title, ...others } = story(schemas) ?? {};
          Object.assign(schemas, { 'api::story.story': { ...others, byline: title } });
        },
        { names: hiding }
      )
    ).toEqual([
      'api::story.story has an attribute "byline", and the newsroom computes a field of this name for an article: give the attribute another name.',
    ]);
  });
});
