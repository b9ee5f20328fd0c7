import en from '../translations/en.json';
import uk from '../translations/uk.json';
import { intlSay } from './intl-say';
import { sayField } from './say-field';

it.each([
  ['X-A: A header needs a value.', 'X-A: Укажіть значення заголовка.'],
  ['X-A: No such words.', 'X-A: No such words.'],
  ['No such words: here.', 'No such words: here.'],
  ['Port 0 does not exist.', 'Порту 0 не існує.'],
  [
    'The stored headers cannot be opened, because the encryption key of the application has changed: give them again.',
    uk['refused.headers.sealed'],
  ],
])('says %j', (text, said) => {
  expect(sayField(text, intlSay('uk', uk))).toBe(said);
  expect(sayField(text, intlSay('en', en))).toBe(text);
});
