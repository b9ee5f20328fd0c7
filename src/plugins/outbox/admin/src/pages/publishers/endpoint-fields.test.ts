import { inputOf } from './endpoint-fields';

describe('inputOf', () => {
  it('has what is given and nothing else', () => {
    expect(inputOf({})).toEqual({ ok: true, input: {} });
    expect(inputOf({ name: ' Sample Wire ' })).toEqual({
      ok: true,
      input: { name: 'Sample Wire' },
    });
    expect(inputOf({ enabled: false, locales: [] })).toEqual({
      ok: true,
      input: { enabled: false, locales: [] },
    });
  });

  it('has headers only where their lines are given, also when that are none', () => {
    expect(inputOf({ headers: '' })).toEqual({ ok: true, input: { headers: {} } });
    expect(inputOf({ url: ' https://a.example ', headers: 'X-Key: •••\nAccept: b' })).toEqual({
      ok: true,
      input: { url: 'https://a.example', headers: { 'X-Key': null, Accept: 'b' } },
    });
  });

  it('says which header line is wrong', () => {
    expect(inputOf({ name: 'a', headers: 'X-Key' })).toEqual({
      ok: false,
      problem: 'unreadable',
      line: 'X-Key',
    });
  });
});
