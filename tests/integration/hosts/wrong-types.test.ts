import { type HostOptions, packPlugin, startHost } from '../../support/host-project';

/** Why a host with the newsroom's types, changed like this, does not start. */
async function refusal(options: Partial<HostOptions>, config: object = {}): Promise<string> {
  const plugins = { newsroom: packPlugin('newsroom', config) };
  try {
    const host = await startHost({ hasNewsroomTypes: true, plugins, ...options });
    await host.stop();
    return 'It has started.';
  } catch (error) {
    return (error as Error).message;
  }
}

const START = 'The newsroom plugin cannot use the project’s types. '.replace('’', "'");

it('names a type that does not exist', async () => {
  const contentTypes = { article: 'api::nothing.nothing' };
  expect(await refusal({}, { contentTypes })).toContain(
    `${START}newsroom.contentTypes.article names api::nothing.nothing, and the project has no such content type: name one that it has, or add it.`
  );
  expect(await refusal({}, { alsoGuards: ['api::page.page'] })).toBe(
    `${START}newsroom.alsoGuards names api::page.page, and the project has no such content type: name one that it has, or add it.`
  );
});

it('names each attribute that is missing, of another type, or hides a computed field', async () => {
  const schemas: HostOptions['schemas'] = {
    'api/article': ({ attributes }) => {
      delete attributes.summary;
      attributes.body = { type: 'json' };
      attributes.photo = { type: 'media' };
    },
    'api/author': ({ attributes }) => {
      attributes.canonicalUrl = { type: 'string' };
    },
    'components/newsroom/correction': ({ attributes }) => {
      delete attributes.date;
    },
  };
  expect(await refusal({ schemas })).toBe(
    [
      `${START}The attribute "body" of api::article.article is "json", and an article needs "blocks": change it in the schema.`,
      'api::article.article has no attribute "summary", which an article needs: add it to the schema as "string".',
      'newsroom.correction has no attribute "date", which an article needs: add it to the schema as "datetime".',
      'api::article.article has an attribute "photo", and the newsroom computes a field of this name for an article: give the attribute another name.',
      'api::author.author has an attribute "canonicalUrl", and the newsroom computes a field of this name for an author: give the attribute another name.',
    ].join(' ')
  );
});

it('names the types of a host that has an Article of its own', async () => {
  const said = await refusal({
    hasNewsroomTypes: false,
    content: {
      article: { draftAndPublish: true, attributes: { title: { type: 'string' } } },
    },
  });
  expect(said).toContain('api::article.article has no attribute "slug", which an article needs');
  expect(said).toContain('newsroom.contentTypes.photo names api::photo.photo, and the project has');
});

it('of the outbox: names a type that does not exist', async () => {
  const contentTypes = { article: 'api::nothing.nothing' };
  const plugins = { outbox: packPlugin('outbox', { contentTypes }) };
  expect(await refusal({ plugins })).toBe(
    "The outbox plugin cannot use the project's types. outbox.contentTypes.article names api::nothing.nothing, and the project has no such content type: name one that it has, or add it."
  );
});
