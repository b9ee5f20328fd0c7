import fs from 'node:fs';
import path from 'node:path';

/**
 * Lays out stock Strapi with our content types and nothing of our plugins: what the same newsroom
 * would have without them. The times become ordinary datetimes; the indexes go.
 *
 * @param {string} root of the compiled project
 * @param {string} folder to lay it out in
 * @param {string} plugins more entries of its `config/plugins.js`
 */
export function layOutStockApp(root, folder, plugins) {
  fs.mkdirSync(folder, { recursive: true });
  for (const name of ['node_modules', 'package.json', 'public']) link(root, folder, name);
  const from = path.join(root, 'dist');
  const to = path.join(folder, 'dist');
  fs.cpSync(path.join(from, 'config'), path.join(to, 'config'), { recursive: true });
  for (const name of ['api', 'components']) {
    fs.cpSync(path.join(from, 'src', name), path.join(to, 'src', name), { recursive: true });
  }
  for (const file of fs.readdirSync(path.join(to, 'src'), { recursive: true })) {
    if (file.endsWith('.json')) makeStock(path.join(to, 'src', file));
  }
  fs.writeFileSync(path.join(to, 'src/index.js'), 'module.exports = { register() {} };\n');
  fs.writeFileSync(
    path.join(to, 'config/plugins.js'),
    `module.exports = ({ env }) => ({${PLUGINS}${plugins}});\n`
  );
  fs.writeFileSync(path.join(to, 'config/admin.js'), ADMIN);
}

function link(root, folder, name) {
  const target = path.join(folder, name);
  if (!fs.existsSync(target)) fs.symlinkSync(path.join(root, name), target);
}

function makeStock(file) {
  const schema = JSON.parse(fs.readFileSync(file, 'utf8'));
  delete schema.indexes;
  for (const attribute of Object.values(schema.attributes ?? {})) {
    delete attribute.pluginOptions?.newsroom;
  }
  fs.writeFileSync(file, JSON.stringify(schema));
}

const PLUGINS = `
  graphql: {
    enabled: true,
    config: { endpoint: '/graphql', shadowCRUD: true, defaultLimit: 25, maxLimit: 100, depthLimit: 12 },
  },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
`;

/** Ours asks our plugin where a preview is. */
const ADMIN = `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
});
`;

/** What somebody who looks at the query plans would add to it. */
export const STOCK_INDEXES = `
  create index bench_articles_newest on articles (locale, date_published desc, id desc)
    where published_at is not null;
  create index bench_articles_slug on articles (slug, locale);
`;
