import { answerPolicy } from './answer-policy';

const ordinary = {
  method: 'GET',
  status: 200,
  given: undefined,
  setsCookie: false,
  isPersonal: false,
  isPublic: true,
};

describe('answerPolicy', () => {
  it.each([
    ['a read that everybody makes', {}, 'no-cache'],
    ['a 304', { status: 304 }, 'no-cache'],
    ['a changed slug', { status: 301 }, 'no-cache'],
    ['nothing there', { status: 404 }, 'no-cache'],
    ['a bad parameter', { status: 400 }, 'no-cache'],
    ['a read that not everybody makes', { isPublic: false }, 'private, no-cache'],
    ['a refusal', { status: 403 }, 'private, no-store'],
    ['a refused token', { status: 401 }, 'private, no-store'],
    ['too many requests', { status: 429 }, 'private, no-store'],
    ['a failure', { status: 500 }, 'private, no-store'],
    ['a cookie', { setsCookie: true }, 'private, no-store'],
    ['a write', { method: 'POST' }, 'private, no-store'],
    ['what is somebody’s own', { isPersonal: true }, 'private, no-store'],
    ['that, whatever it says', { isPersonal: true, given: 'public' }, 'private, no-store'],
    ['what has one', { given: 'max-age=60' }, null],
    ['a failure that has one', { given: 'max-age=60', status: 404 }, null],
    ['a question of a browser', { method: 'OPTIONS' }, null],
  ])('%s', (_what, answer, policy) => {
    expect(answerPolicy({ ...ordinary, ...answer })).toBe(policy);
  });
});
