import { retryDeadlocks } from './deadlocks';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('retryDeadlocks', () => {
  it('does the work again after a deadlock', async () => {
    const work = jest.fn(async () => 'done').mockRejectedValueOnce(failure('40P01'));
    await expect(retryDeadlocks(work)).resolves.toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('throws any other error at once', async () => {
    const work = jest.fn(() => Promise.reject(failure('23505')));
    await expect(retryDeadlocks(work)).rejects.toThrow('23505');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('ends after some tries', async () => {
    const work = jest.fn(() => Promise.reject(failure('40P01')));
    await expect(retryDeadlocks(work)).rejects.toThrow('40P01');
    expect(work).toHaveBeenCalledTimes(5);
  });
});
