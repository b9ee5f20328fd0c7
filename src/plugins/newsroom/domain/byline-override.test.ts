import { fillOverride } from './byline-override';

describe('fillOverride', () => {
  it.each([
    ['{1}, translated by {2}', ['Ann Sample', 'Bo Sample'], 'Ann Sample, translated by Bo Sample'],
    ['{2} with {1}', ['A', 'B'], 'B with A'],
    ['{1} and {1}', ['A'], 'A and A'],
    ['{ 1 }', ['A'], 'A'],
    ['Our correspondents', ['A'], 'Our correspondents'],
    ['{} {one} {-1} {1.5} { } 1', ['A'], '{} {one} {-1} {1.5} { } 1'],
    ['{1}', ['$& {2} $1'], '$& {2} $1'],
  ])('%s with %j: %s', (template, names, text) => {
    expect(fillOverride(template, names)).toEqual({ text, missing: [] });
  });

  it.each([
    ['{1} and {3}', ['A', 'B'], 'A and {3}', [3]],
    ['{0}', ['A'], '{0}', [0]],
    ['{2}, {5}, {2}', ['A'], '{2}, {5}, {2}', [2, 5]],
    ['{1}', [], '{1}', [1]],
    ['{99999999999999999999}', ['A'], '{99999999999999999999}', [1e20]],
  ])('names the tokens of %j without a contributor', (template, names, text, missing) => {
    expect(fillOverride(template, names)).toEqual({ text, missing });
  });
});
