import { withoutBylinePrefix } from './byline-prefix';

describe('a name typed with the words before a byline', () => {
  it.each([
    ['By Ann Sample', 'Ann Sample'],
    ['by Ann Sample', 'Ann Sample'],
    ['BY ANN SAMPLE', 'ANN SAMPLE'],
    ['BY: Ann Sample', 'Ann Sample'],
    ['By\u00a0Ann Sample', 'Ann Sample'],
    ['By — Ann Sample', 'Ann Sample'],
    ['Written by Ann Sample', 'Ann Sample'],
    ['Story by Ann Sample', 'Ann Sample'],
    ['Author: Ann Sample', 'Ann Sample'],
    ['Authors: Ann Sample', 'Ann Sample'],
    ['By The Sample Press', 'The Sample Press'],
    ['By by Ann Sample', 'Ann Sample'],
    ['Автор: Олена Зразкова', 'Олена Зразкова'],
    ['АВТОРКА — Олена Зразкова', 'Олена Зразкова'],
    ['Авторка Олена Зразкова', 'Олена Зразкова'],
    ['Автори: Олена Зразкова', 'Олена Зразкова'],
    ['Від: Олена Зразкова', 'Олена Зразкова'],
    ['Від Олена Зразкова', 'Олена Зразкова'],
    ['Текст: Олена Зразкова', 'Олена Зразкова'],
  ])('%j is %j', (typed, name) => {
    expect(withoutBylinePrefix(typed)).toBe(name);
  });

  it.each([
    'Byron Sample',
    'Bystander',
    'John By',
    'By the numbers desk',
    'By',
    'By:',
    'Author Sample',
    'Текст Зразок',
    'Відділ новин',
    'Авторський загін',
    'Ann Sample by Bo Sample',
  ])('%j stays', (name) => {
    expect(withoutBylinePrefix(name)).toBe(name);
  });
});
