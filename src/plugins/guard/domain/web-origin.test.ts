import { webOrigin } from './web-origin';

it.each([
  ['https://desk.example', 'https://desk.example'],
  ['https://Desk.Example/', 'https://desk.example'],
  ['https://desk.example:443/admin?x', 'https://desk.example'],
  ['http://desk.example:80', 'http://desk.example'],
  ['http://desk.example:443', 'http://desk.example:443'],
  ['http://127.0.0.1:1337/admin', 'http://127.0.0.1:1337'],
  ['http://[::1]:1337', 'http://[::1]:1337'],
  ['null', null],
  ['*', null],
  ['', null],
  ['desk.example', null],
  ['ftp://desk.example', null],
  ['https://desk.example:x', null],
  ['https://user@desk.example', null],
])('of %s is %s', (address, origin) => {
  expect(webOrigin(address)).toBe(origin);
});
