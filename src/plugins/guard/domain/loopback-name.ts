/**
 * Whether a host, as an address or a `Host` header names it, is the machine itself.
 * @param host with or without a port
 */
export function isLoopbackName(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    name === '::' ||
    name === '0.0.0.0' ||
    /^127(?:\.\d{1,3}){3}$/.test(name)
  );
}
