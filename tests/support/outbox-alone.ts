import { type HostProject, packPlugin, startHost } from './host-project';

const localised = { i18n: { localized: true } };

/** Its content: stories in languages, and people who are public as soon as they exist. */
const content = {
  story: {
    draftAndPublish: true,
    pluginOptions: localised,
    attributes: { title: { type: 'string', pluginOptions: localised } },
  },
  person: { draftAndPublish: false, attributes: { title: { type: 'string' } } },
};

/** A project that has nothing of the pack but the outbox. */
export function startOutboxAlone(): Promise<HostProject> {
  const contentTypes = { article: 'api::story.story', author: 'api::person.person' };
  return startHost({ content, plugins: { outbox: packPlugin('outbox', { contentTypes }) } });
}
