import type { NexusLibrary, SchemaPart } from './extend';

/** The objects of the output contract, with the names and values they have in REST. */
export function outputTypes(nexus: NexusLibrary): SchemaPart {
  return {
    types: [...timeTypes(nexus), ...bylineTypes(nexus), ...mediaTypes(nexus)],
  };
}

function timeTypes({ objectType }: NexusLibrary): unknown[] {
  return [
    objectType({
      name: 'NewsroomTime',
      description: "A moment on the newsroom's clock.",
      definition(t) {
        t.nonNull.string('utc', { description: 'The instant, ISO 8601 in UTC.' });
        t.nonNull.string('local', { description: "Wall clock and offset in the newsroom's zone." });
        t.nonNull.string('timeZone');
        t.nonNull.string('day', { description: 'YYYY-MM-DD in the newsroom’s zone.' });
        t.nonNull.string('date');
        t.nonNull.string('time');
        t.nonNull.string('display');
      },
    }),
    objectType({
      name: 'NewsroomTimestamps',
      definition(t) {
        t.field('published', { type: 'NewsroomTime' });
        t.field('updated', { type: 'NewsroomTime' });
        t.field('firstPublished', { type: 'NewsroomTime' });
      },
    }),
  ];
}

function bylineTypes({ objectType }: NexusLibrary): unknown[] {
  return [
    objectType({
      name: 'NewsroomBylineAuthor',
      definition(t) {
        t.nonNull.id('documentId');
        t.nonNull.string('name');
        t.string('slug');
      },
    }),
    objectType({
      name: 'NewsroomContributor',
      definition(t) {
        t.nonNull.string('role');
        t.nonNull.string('name');
        t.nonNull.string('kind');
        t.field('author', {
          type: 'NewsroomBylineAuthor',
          description: 'None when the author was deleted and the name kept.',
        });
      },
    }),
    objectType({
      name: 'NewsroomByline',
      definition(t) {
        t.nonNull.string('text');
        t.nonNull.string('line');
        t.nonNull.string('credit');
        t.nonNull.list.nonNull.field('contributors', { type: 'NewsroomContributor' });
      },
    }),
    objectType({
      name: 'NewsroomCorrectionNote',
      definition(t) {
        t.nonNull.string('kind');
        t.nonNull.string('label', { description: 'The kind in the language of the story.' });
        t.nonNull.string('text');
        t.field('date', { type: 'NewsroomTime' });
        t.nonNull.string('line', { description: 'Label, date and text, as a page shows them.' });
      },
    }),
    objectType({
      name: 'NewsroomReadingTime',
      definition(t) {
        t.nonNull.int('words');
        t.nonNull.int('minutes');
        t.nonNull.string('text');
      },
    }),
  ];
}

function mediaTypes({ objectType }: NexusLibrary): unknown[] {
  return [
    objectType({
      name: 'NewsroomPhoto',
      description: 'The lead photo of a story, in the language of the story.',
      definition(t) {
        t.nonNull.id('documentId');
        t.nonNull.string('url');
        t.nonNull.string('mime');
        t.int('width');
        t.int('height');
        t.field('formats', { type: 'JSON' });
        for (const name of ['alternativeText', 'caption', 'credit', 'captionWithCredit']) {
          t.string(name);
        }
        for (const name of ['photographer', 'agency', 'distributor', 'digitalSourceType']) {
          t.string(name);
        }
        t.field('taken', { type: 'NewsroomTime', description: 'When it was taken.' });
      },
    }),
    objectType({
      name: 'NewsroomAudio',
      definition(t) {
        t.nonNull.string('url');
        t.nonNull.string('mime');
        t.int('size', { description: 'Bytes.' });
        t.float('seconds', { description: 'How long it plays, rounded to tenths.' });
        t.boolean('aiAssisted');
        t.string('production');
        t.string('disclosure');
        t.string('digitalSourceType');
        t.nonNull.boolean('stale');
      },
    }),
  ];
}
