import { readOptions } from './options';

it('reads a verb and its options', () => {
  const parameters = ['add', '--yes', '--no-install', '--from', 'a', '--from=b', '--set-up=none'];
  expect(readOptions(parameters)).toMatchObject({
    verb: 'add',
    isAgreed: true,
    installs: false,
    from: ['a', 'b'],
    setUp: 'none',
    withTypes: false,
  });
});

it('shows help where nothing or help is asked for', () => {
  expect(readOptions([]).verb).toBeNull();
  expect(readOptions(['add', '--help']).verb).toBeNull();
});

it.each([
  [['install'], '"install" is none of add, doctor, upgrade, remove.'],
  [['add', '--force'], "Unknown option '--force'"],
  [['add', '--with-types'], 'add has no option --with-types.'],
  [['doctor', 'all'], 'doctor takes no "all".'],
])('refuses %j', (parameters, sentence) => {
  expect(() => readOptions(parameters)).toThrow(sentence);
});
