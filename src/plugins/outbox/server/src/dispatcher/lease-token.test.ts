import { spawnSync } from 'node:child_process';
import os from 'node:os';

import { isOfEndedProcess, newLeaseToken } from './lease-token';

const { pid: endedPid } = spawnSync(process.execPath, ['--version']);
const tokenOf = (host: string, pid: number): string => `${host}/${pid}/some-random-part`;

describe('a lease token', () => {
  it('is another each time', () => {
    expect(newLeaseToken()).not.toBe(newLeaseToken());
  });

  it('is lost with the process that had it', () => {
    expect(isOfEndedProcess(tokenOf(os.hostname(), endedPid))).toBe(true);
  });

  it('is lost when this process has the id of an earlier one', () => {
    expect(isOfEndedProcess(newLeaseToken())).toBe(true);
  });

  it('is left alone while its process runs', () => {
    expect(isOfEndedProcess(tokenOf(os.hostname(), process.ppid))).toBe(false);
  });

  it('is left alone when nothing is known of its process', () => {
    expect(isOfEndedProcess(tokenOf('elsewhere', endedPid))).toBe(false);
    expect(isOfEndedProcess('0b8f9a3c-1111-4444-8888-000000000000')).toBe(false);
  });
});
