import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { type Answer, type HttpClient, httpClient } from './http';
import { PASSWORD } from './password';

export type RoleCode = 'strapi-super-admin' | 'strapi-editor' | 'strapi-author';

/** Somebody who is logged in to the admin panel. */
export interface AdminSession {
  id: number;
  email: string;
  /** Of the session. */
  token: string;
  /** Its requests carry the session's token. */
  client: HttpClient;
  /** What the forms of the content manager do with the documents of one type. */
  manage(uid: string): ContentManager;
}

export interface ContentManager {
  create(data: object, query?: string): Promise<Answer>;
  update(documentId: string, data: object, query?: string): Promise<Answer>;
  /** The button of a form: saves `data`, then publishes; without a `documentId` it creates first. */
  publish(documentId: string | null, data?: object, query?: string): Promise<Answer>;
  unpublish(documentId: string, query?: string): Promise<Answer>;
  discard(documentId: string, query?: string): Promise<Answer>;
  clone(documentId: string, data: object, query?: string): Promise<Answer>;
  remove(documentId: string, query?: string): Promise<Answer>;
  bulk(action: 'Publish' | 'Unpublish' | 'Delete', documentIds: string[]): Promise<Answer>;
}

/** Creates an administrator with a role and logs in as the panel does. */
export async function logIn(
  newsroom: { strapi: Core.Strapi; url: string },
  roleCode: RoleCode = 'strapi-super-admin'
): Promise<AdminSession> {
  const email = `${randomUUID()}@newsroom.example`;
  const role = await newsroom.strapi.service('admin::role').findOne({ code: roleCode });
  const user = await newsroom.strapi.service('admin::user').create({
    email,
    password: PASSWORD,
    firstname: 'Test',
    lastname: roleCode,
    isActive: true,
    roles: [role.id],
  });
  const login = await httpClient(newsroom.url).post<{ data: { token: string } }>('/admin/login', {
    email,
    password: PASSWORD,
  });
  if (login.status !== 200) throw new Error(`Logging in was answered with ${login.text}`);
  const { token } = login.body.data;
  const client = httpClient(newsroom.url, token);
  return { id: user.id, email, token, client, manage: (uid) => contentManager(client, uid) };
}

function contentManager(client: HttpClient, uid: string): ContentManager {
  const base = `/content-manager/collection-types/${uid}`;
  return {
    create: (data, query = '') => client.post(`${base}${query}`, data),
    update: (id, data, query = '') => client.put(`${base}/${id}${query}`, data),
    publish: (id, data = {}, query = '') =>
      client.post(`${base}${id ? `/${id}` : ''}/actions/publish${query}`, data),
    unpublish: (id, query = '') => client.post(`${base}/${id}/actions/unpublish${query}`, {}),
    discard: (id, query = '') => client.post(`${base}/${id}/actions/discard${query}`, {}),
    clone: (id, data, query = '') => client.post(`${base}/clone/${id}${query}`, data),
    remove: (id, query = '') => client.del(`${base}/${id}${query}`),
    bulk: (action, documentIds) => client.post(`${base}/actions/bulk${action}`, { documentIds }),
  };
}
