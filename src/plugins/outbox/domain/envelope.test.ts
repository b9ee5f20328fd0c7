import { envelope, listedEvent } from './envelope';

const event = {
  id: 'evt_a',
  sequence: 42,
  type: 'article.published',
  timestamp: '2024-02-01T15:25:00.000Z',
  cause: null,
  data: '{"title":"Київ \\"and\\" Lviv","id":7}',
};

describe('envelope', () => {
  it('carries the document byte for byte', () => {
    expect(envelope(event)).toBe(
      '{"type":"article.published","timestamp":"2024-02-01T15:25:00.000Z","sequence":42,"data":{"title":"Київ \\"and\\" Lviv","id":7}}'
    );
  });

  it('is JSON of what the contract names', () => {
    expect(JSON.parse(envelope(event))).toEqual({
      type: event.type,
      timestamp: event.timestamp,
      sequence: 42,
      data: { title: 'Київ "and" Lviv', id: 7 },
    });
  });

  it.each([
    [{ type: 'author.updated', documentId: 'abc' }, '{"type":"author.updated","documentId":"abc"}'],
    [
      { type: 'settings.updated', documentId: null },
      '{"type":"settings.updated","documentId":null}',
    ],
  ])('says why another document changed this one, before the document', (cause, text) => {
    expect(envelope({ ...event, cause })).toContain(`"sequence":42,"cause":${text},"data":{`);
  });
});

describe('listedEvent', () => {
  it('adds the id', () => {
    expect(JSON.parse(listedEvent(event))).toMatchObject({ id: 'evt_a', sequence: 42 });
  });

  it('has a cause only where there is one', () => {
    expect(listedEvent(event)).not.toContain('"cause"');
    const cause = { type: 'file.updated', documentId: 'abc' };
    expect(JSON.parse(listedEvent({ ...event, cause }))).toMatchObject({ id: 'evt_a', cause });
  });
});
