import type { IncomingMessage } from 'node:http';

import ipaddr from 'ipaddr.js';

import { isLoopbackName } from '../../../domain/loopback-name';

type AskedFrom = { socket: { remoteAddress?: string } } & Pick<IncomingMessage, 'headers'>;

/** A proxy on this machine speaks for others: it says so, or hands the public name on. */
export function isFromThisMachine({ socket, headers }: AskedFrom): boolean {
  const { remoteAddress = '' } = socket;
  const isNear = ipaddr.isValid(remoteAddress) && isLoopback(remoteAddress);
  return isNear && !isForwarded(headers) && isLoopbackName(headers.host ?? '');
}

function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}

function isForwarded(headers: IncomingMessage['headers']): boolean {
  return Object.keys(headers).some(
    (name) =>
      /^(?:x-)?(?:forwarded|original|real|client|cluster)\b/.test(name) ||
      ['via', 'true-client-ip', 'cf-connecting-ip', 'fastly-client-ip'].includes(name)
  );
}
