import { randomInt } from 'node:crypto';

import { changeDemoState, readDemoState } from './demo-state.mjs';

const EMAIL = 'sample.editor@newsroom.example';

/**
 * The person the demo lets in. Made once; a newsroom that has administrators of its own gets no further one.
 *
 * @param {string} root
 * @param {import('@strapi/strapi').Core.Strapi} strapi
 * @returns {Promise<string>} a line for the terminal
 */
export async function sampleLogin(root, strapi) {
  const users = strapi.service('admin::user');
  const user = await strapi.db.query('admin::user').findOne({ where: { email: EMAIL } });
  if (user) return greeting(await knownPassword(root, strapi, user));
  if (await users.exists()) return 'Log in with your own account.';

  const password = newPassword(root);
  await users.createFirstAdmin({
    email: EMAIL,
    firstname: 'Sample',
    lastname: 'Editor',
    password,
  });
  return greeting(password);
}

/** The password of the state file while it is right; null once the person has chosen another. */
async function knownPassword(root, strapi, user) {
  const { email, password } = readDemoState(root);
  if (email === EMAIL && password) {
    const isRight = await strapi.service('admin::auth').validatePassword(password, user.password);
    return isRight ? password : null;
  }
  const fresh = newPassword(root);
  await strapi.service('admin::user').updateById(user.id, { password: fresh });
  return fresh;
}

function greeting(password) {
  return `Log in as ${EMAIL} with the password ${password ?? 'that you have chosen'}`;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const DIGITS = '23456789';

/** Four groups of four, easy to read aloud, with what Strapi asks for: small and capital letters and a digit. */
function newPassword(root) {
  const group = () => [LETTERS, LETTERS, LETTERS, DIGITS].map(pick).join('');
  const password = [pick(LETTERS).toUpperCase() + group(), group(), group(), group()].join('-');
  changeDemoState(root, { email: EMAIL, password });
  return password;
}

function pick(signs) {
  return signs[randomInt(signs.length)];
}
