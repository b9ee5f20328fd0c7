import { randomUUID } from 'node:crypto';
import os from 'node:os';

/** A new token for a lease, random, and telling who holds it. */
export function newLeaseToken(): string {
  return `${os.hostname()}/${process.pid}/${randomUUID()}`;
}

/**
 * Whether the process that took a lease has certainly ended: one of this machine that is gone, or
 * an earlier one with this one's id. Asked before this process takes any.
 */
export function isOfEndedProcess(token: string): boolean {
  const [host, pid] = token.split('/');
  if (host !== os.hostname() || !/^\d+$/.test(pid ?? '')) return false;
  return Number(pid) === process.pid || !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
