import type { Core } from '@strapi/strapi';

import { PASSWORD } from '../../support/password';

export interface Answer {
  status: number;
  // Each test asserts the shape it expects.
  body: { data: never; meta: never; error?: { name: string; message: string; details: never } };
}

export type Desk = (method: string, path: string, body?: unknown) => Promise<Answer>;

let users = 0;

/** Calls `/newsroom…` as nobody. */
export function nobody(url: string): Desk {
  return caller(url, {});
}

/** Makes an administrator with a built-in role (`strapi-editor`) or one of the test, signed in. */
export async function signIn(
  strapi: Core.Strapi,
  url: string,
  role: number | 'strapi-editor' | 'strapi-author' | 'strapi-super-admin',
  name = 'Sample'
): Promise<{ id: number; call: Desk }> {
  users += 1;
  const email = `sample-${users}@newsroom.example`;
  const id = typeof role === 'number' ? role : await roleId(strapi, role);
  const user = (await strapi.service('admin::user').create({
    email,
    firstname: name,
    lastname: 'Person',
    password: PASSWORD,
    isActive: true,
    roles: [id],
  })) as { id: number };
  const login = await caller(url, {})('POST', '/admin/login', { email, password: PASSWORD });
  const { token } = login.body.data as { token: string };
  return { id: user.id, call: caller(url, { authorization: `Bearer ${token}` }) };
}

export interface Permission {
  action: string;
  subject?: string;
  properties?: object;
  conditions?: string[];
}

/** A role of its own with exactly these permissions. */
export async function newRole(strapi: Core.Strapi, permissions: Permission[]): Promise<number> {
  users += 1;
  const roles = strapi.service('admin::role') as unknown as {
    create(role: object): Promise<{ id: number }>;
    addPermissions(id: number, permissions: object[]): Promise<unknown>;
  };
  const { id } = await roles.create({ name: `Role ${users}`, description: 'Of a test' });
  await roles.addPermissions(
    id,
    permissions.map((permission) => ({
      actionParameters: {},
      subject: null,
      properties: {},
      conditions: [],
      ...permission,
    }))
  );
  return id;
}

async function roleId(strapi: Core.Strapi, code: string): Promise<number> {
  const role: { id: number } | null = await strapi.db
    .query('admin::role')
    .findOne({ where: { code } });
  if (!role) throw new Error(`There is no role ${code}.`);
  return role.id;
}

function caller(url: string, headers: Record<string, string>): Desk {
  return async (method, path, body) => {
    const response = await fetch(url + path, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') ? JSON.parse(text) : {}) as Answer['body'],
    };
  };
}
