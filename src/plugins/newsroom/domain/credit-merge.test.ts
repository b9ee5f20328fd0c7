import { NO_CREDIT, type CreditFields } from './credit-fields';
import { mergeCredits } from './credit-merge';
import { creditFieldsOf } from './photo-credit-fields';

const fields = (text: string): CreditFields =>
  text === '' ? NO_CREDIT : (creditFieldsOf(text) ?? NO_CREDIT);

describe('mergeCredits', () => {
  it.each([
    ['', 'Photo by Jane Roe/AFP', 'Photo by Jane Roe/AFP'],
    ['Photo by Jane Roe/AFP', '', 'Photo by Jane Roe/AFP'],
    [
      'Photo by Jane Roe',
      'Photo by AFP via Getty Images',
      'Photo by Jane Roe/AFP via Getty Images',
    ],
    [
      'Photo by Getty Images',
      'Jane Roe/AFP via Getty Images',
      'Photo by Jane Roe/AFP via Getty Images',
    ],
    ['Photo by JANE ROE/AFP', 'Photo by Jane Roe', 'Photo by JANE ROE/AFP'],
    ['Photo by Jane Roe/AP', 'AP Photo/Jane Roe, File', 'AP Photo/Jane Roe, File'],
    ['AP Photo/Jane Roe, File', 'Photo by Jane Roe/AP', 'AP Photo/Jane Roe, File'],
    [
      'Photo provided by the family',
      'Photo provided by the family',
      'Photo provided by the family',
    ],
    ['Illustration by Jane Roe', 'Jane Roe', 'Illustration by Jane Roe'],
  ])('%s with %s is %s', (one, other, both) => {
    expect(mergeCredits(fields(one), fields(other))).toEqual(fields(both));
  });

  it.each([
    ['Photo by Jane Roe', 'Photo by John Roe'],
    ['Photo by Jane Roe/AFP', 'Photo by Jane Roe/AP'],
    ['Illustration by Jane Roe', 'Screenshot: Jane Roe'],
    ['AP Photo/Jane Roe, File', 'Photo by Jane Roe/AP via Alamy'],
    ['Photo provided by the family', 'Photo by Jane Roe'],
  ])('%s contradicts %s', (one, other) => {
    expect(mergeCredits(fields(one), fields(other))).toBeNull();
    expect(mergeCredits(fields(other), fields(one))).toBeNull();
  });
});
