import { nameBelowUploads } from './uploads-address';

describe('a path below /uploads', () => {
  it.each<[string, string | null]>([
    ['/uploads/a.jpg', 'a.jpg'],
    ['/uploads/%61.jpg', 'a.jpg'],
    ['/%75ploads/a.html', 'a.html'],
    ['/uploads%2Fa.html', 'a.html'],
    ['//uploads/a.html', 'a.html'],
    ['/uploads//a.html', 'a.html'],
    ['/./uploads/a.html', 'a.html'],
    ['/x/../uploads/a.html', 'a.html'],
    ['/UPLOADS/a.html', 'a.html'],
    ['/uploads\\a.html', 'a.html'],
    ['/uploads/a.html/', ''],
    ['/uploads/dir.jpg/', ''],
    ['/uploads', 'uploads'],
    ['/uploads/../index.html', null],
    ['/uploadsx/a.html', null],
    ['/index.html', null],
    ['/uploads/%', null],
  ])('%s', (address, name) => {
    expect(nameBelowUploads(address)).toBe(name);
  });
});
