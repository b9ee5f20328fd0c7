import { editsSince, withChanges } from './endpoint-edits';
import { fieldsOf } from './endpoint-fields';

const stored = { ...fieldsOf(null), name: 'Sample Wire', locales: ['en'], headers: 'X-Key: •••' };

describe('withChanges', () => {
  it('keeps what differs from what is stored', () => {
    const edits = withChanges({ name: 'Other Wire' }, { locales: ['en', 'uk'] }, stored);
    expect(edits).toEqual({ name: 'Other Wire', locales: ['en', 'uk'] });
  });

  it('forgets what is as it is stored again', () => {
    const edits = { name: 'Other Wire', locales: [], enabled: false };
    expect(withChanges(edits, { locales: ['en'] }, stored)).toEqual({
      name: 'Other Wire',
      enabled: false,
    });
    expect(withChanges({ enabled: false }, { enabled: true }, stored)).toEqual({});
  });
});

describe('editsSince', () => {
  it('drops what was sent, such as the values of headers', () => {
    const sent = { name: 'Other Wire', locales: ['uk'], headers: 'X-Key: secret' };
    expect(editsSince({ ...sent, locales: ['uk'] }, sent)).toEqual({});
  });

  it('keeps what was changed while it was sent', () => {
    const sent = { name: 'Other Wire', locales: ['uk'] };
    const edits = { name: 'Other Wires', locales: ['uk'], url: 'https://a.example' };
    expect(editsSince(edits, sent)).toEqual({ name: 'Other Wires', url: 'https://a.example' });
  });
});
