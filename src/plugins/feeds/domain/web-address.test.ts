import { webAddress } from './web-address';

it.each([
  ['https://news.example/a b', 'https://news.example/a%20b'],
  ['https://news.example/київ?a=|', 'https://news.example/%D0%BA%D0%B8%D1%97%D0%B2?a=%7C'],
  ['https://news.example/live/2024-02-01#one', 'https://news.example/live/2024-02-01#one'],
  [
    'https://news.example/a[0]={1}^`?b=%#c#d',
    'https://news.example/a%5B0%5D=%7B1%7D%5E%60?b=%25#c%23d',
  ],
  ['https://editor:secret@news.example:8080/', 'https://news.example:8080/'],
  ['http://[::1]:1337/uploads/a.jpg', 'http://[::1]:1337/uploads/a.jpg'],
  ['https://a"b.example/', null],
  ['/relative', null],
  ['javascript:alert(1)', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%j is %j', (text, expected) => {
  expect(webAddress(text)).toBe(expected);
});
