import type { HostOptions } from '../../support/host-project';

const ARTICLE = { type: 'relation', relation: 'oneToOne', target: 'api::article.article' };

/** What a host might have beside the newsroom's types, with ways from each to the other. */
export const content: HostOptions['content'] = {
  page: {
    draftAndPublish: true,
    attributes: {
      title: { type: 'string' },
      notes: { type: 'string', private: true },
      url: { type: 'string' },
      shownFrom: { type: 'datetime' },
      cover: { type: 'media', multiple: false },
      story: ARTICLE,
      about: { type: 'relation', relation: 'morphToOne' },
      sections: { type: 'component', component: 'host.section', repeatable: true },
    },
  },
  tag: {
    draftAndPublish: false,
    attributes: {
      title: { type: 'string' },
      story: ARTICLE,
      page: { type: 'relation', relation: 'oneToOne', target: 'api::page.page' },
      sections: { type: 'component', component: 'host.section', repeatable: true },
    },
  },
};

export const components = {
  'host/section': { attributes: { heading: { type: 'string' }, story: ARTICLE } },
};

export const PAGE = 'api::page.page' as 'api::article.article';
export const TAG = 'api::tag.tag' as 'api::article.article';
