import { lastEnd, readStoredForm, stillValid, storedForm } from './old-secrets';

const SECRETS = [
  { sealed: 'v1.a', until: 1000 },
  { sealed: 'v1.b', until: 3000 },
  { sealed: 'v1.c', until: 2000 },
];

describe('old secrets', () => {
  it('sign until their own end', () => {
    expect(stillValid(SECRETS, 999)).toEqual(SECRETS);
    expect(stillValid(SECRETS, 1000).map(({ sealed }) => sealed)).toEqual(['v1.b', 'v1.c']);
    expect(stillValid(SECRETS, 3000)).toEqual([]);
  });

  it('end with the last of them', () => {
    expect([lastEnd(SECRETS), lastEnd([])]).toEqual([3000, null]);
  });

  it('are read as they were stored', () => {
    expect(readStoredForm(storedForm(SECRETS), 3000)).toEqual(SECRETS);
    expect(readStoredForm(storedForm([]), null)).toEqual([]);
  });

  it('are read where one was stored alone', () => {
    expect(readStoredForm('v1.a', 1000)).toEqual([{ sealed: 'v1.a', until: 1000 }]);
    expect(readStoredForm('v1.a', null)).toEqual([]);
  });
});
