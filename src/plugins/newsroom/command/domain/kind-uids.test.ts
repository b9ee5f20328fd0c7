import { KIND_UIDS } from '../../domain/kind-uids';
import { configuredUids, readUse } from './kind-uids';

it.each([
  ['article=api::story.story', ['article', 'api::story.story']],
  ['live-brief=api::note.live-note', ['liveBrief', 'api::note.live-note']],
  ['liveBrief=api::note.note', ['liveBrief', 'api::note.note']],
  ['video=api::video.video', null],
  ['article=story', null],
  ['article', null],
])('reads %s', (text, use) => {
  expect(readUse(text)).toEqual(use);
});

it('takes what a configuration names, and the pack’s own for the rest', () => {
  expect(configuredUids({ article: 'api::story.story', author: 1 })).toEqual({
    ...KIND_UIDS,
    article: 'api::story.story',
  });
  expect(configuredUids(undefined)).toEqual(KIND_UIDS);
});
