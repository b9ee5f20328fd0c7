import type { HttpClient } from '../../support/http';

/**
 * Makes a token that may do everything.
 *
 * @param admin with the session of a super admin
 */
export async function tokenOf(admin: HttpClient): Promise<string> {
  const { body } = await admin.post<{ data: { accessKey: string } }>('/admin/api-tokens', {
    name: 'Of a test',
    description: '',
    type: 'full-access',
    lifespan: null,
    permissions: null,
  });
  return body.data.accessKey;
}
