const { default: Sequencer } = require('@jest/test-sequencer');

/** Suites of specs take longest, and their files are short: jest, which goes by length, would begin them last. */
module.exports = class SuitesFirst extends Sequencer {
  sort(tests) {
    const isSuite = ({ path }) => path.includes('/suites/');
    // oxlint-disable-next-line unicorn/no-array-sort -- jest's own, which makes a new list
    const sorted = super.sort(tests);
    return sorted.toSorted((a, b) => Number(isSuite(b)) - Number(isSuite(a)));
  }
};
