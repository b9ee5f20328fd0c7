import fs from 'node:fs';
import path from 'node:path';

import { root } from './root';

const folder = path.join(root, 'tests/fixtures/tls');

/** Made out to 127.0.0.1, and to no name, by an authority that nobody knows. */
export const certificateFile = path.join(folder, 'nobody-trusts.crt');

/** What a server needs to show it. */
export function untrustedCertificate(): { key: Buffer; cert: Buffer } {
  return {
    key: fs.readFileSync(path.join(folder, 'nobody-trusts.key')),
    cert: fs.readFileSync(certificateFile),
  };
}
