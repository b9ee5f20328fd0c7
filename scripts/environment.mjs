import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const secret = () => randomBytes(24).toString('base64');

/**
 * Writes an .env with fresh secrets, readable by its owner only, unless there is one.
 *
 * @param {string} root
 * @returns {boolean} whether it was written
 */
export function ensureEnvironment(root) {
  try {
    fs.writeFileSync(path.join(root, '.env'), newEnvironment(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * A setting as Strapi will see it: the process's own environment wins over .env.
 *
 * @param {string} root
 * @param {string} name
 * @returns {string | undefined} undefined when it is absent or empty
 */
export function setting(root, name) {
  const own = process.env[name];
  if (own !== undefined) return own || undefined;
  const file = path.join(root, '.env');
  if (!fs.existsSync(file)) return undefined;
  const line = new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=(.*)$`, 'm');
  const value = line.exec(fs.readFileSync(file, 'utf8'))?.[1]?.trim() ?? '';
  const [, , quoted] = /^(["'])(.*?)\1/.exec(value) ?? [];
  return (quoted ?? value.replace(/(^|\s+)#.*$/, '')) || undefined;
}

function newEnvironment() {
  return `# Written by the first run of the demo. Keep it to yourself: the secrets below sign every session and token.
HOST=127.0.0.1
PORT=1337

APP_KEYS=${secret()},${secret()}
API_TOKEN_SALT=${secret()}
ADMIN_JWT_SECRET=${secret()}
TRANSFER_TOKEN_SALT=${secret()}
ENCRYPTION_KEY=${secret()}
JWT_SECRET=${secret()}

DATABASE_CLIENT=sqlite
DATABASE_FILENAME=.tmp/data.db
`;
}
