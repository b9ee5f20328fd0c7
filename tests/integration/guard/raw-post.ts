import net from 'node:net';

/** The beginning of a file in a body of parts, see `MULTIPART`. */
export const PART =
  '--x\r\nContent-Disposition: form-data; name="files"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n';
export const MULTIPART = { 'content-type': 'multipart/form-data; boundary=x' };

/** The head of a request as it goes over the wire; the connection ends with the answer. */
export function postHead(
  address: string,
  token: string,
  headers: Record<string, string | number>
): string {
  const all = {
    host: 'newsroom',
    authorization: `Bearer ${token}`,
    connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map((line) => line.join(': '));
  return `POST ${address} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}

/** Sends bytes as they are, and gives the whole answer, its headers first. */
export function sendRaw(url: string, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => (answer += part));
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
}
