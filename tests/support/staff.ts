import { httpClient, type HttpClient } from './http';

export const PASSWORD = 'Sample-password-1';

/** A newsroom's first administrator and the accounts it makes, over HTTP. */
export interface Staff {
  /** As the administrator, with the super admin's rights. */
  admin: HttpClient;
  /** @returns the code of a new role with these actions and nothing else */
  role(name: string, actions: string[]): Promise<string>;
  /**
   * @param role its code, such as `strapi-editor`
   * @returns the new account's address
   */
  hire(firstname: string, role: string): Promise<string>;
}

/** @param url of a newsroom that nobody has signed up to yet */
export async function foundStaff(url: string): Promise<Staff> {
  const first = { firstname: 'Sample', lastname: 'Admin', password: PASSWORD };
  const answer = await httpClient(url).post<{ data: { token: string } }>('/admin/register-admin', {
    ...first,
    email: 'admin@newsroom.example',
  });
  if (answer.status !== 200) throw new Error(`Signing up was answered with ${answer.text}`);
  const admin = httpClient(url, answer.body.data.token);
  return {
    admin,
    async role(name, actions) {
      const made = await admin.post<{ data: { id: number; code: string } }>('/admin/roles', {
        name,
        description: '',
      });
      const { id, code } = made.body.data;
      const permissions = actions.map((action) => ({
        action,
        subject: null,
        properties: {},
        conditions: [],
      }));
      const given = await admin.put(`/admin/roles/${id}/permissions`, { permissions });
      if (given.status !== 200) throw new Error(`The role was answered with ${given.text}`);
      return code;
    },
    async hire(firstname, code) {
      const email = `${firstname.toLowerCase()}@newsroom.example`;
      const { body } = await admin.get<{ data: Array<{ id: number; code: string }> }>(
        '/admin/roles'
      );
      const role = body.data.find((one) => one.code === code);
      const user = await admin.post<{ data: { id: number } }>('/admin/users', {
        firstname,
        lastname: 'Sample',
        email,
        roles: [role?.id],
      });
      await admin.put(`/admin/users/${user.body.data.id}`, { isActive: true, password: PASSWORD });
      return email;
    },
  };
}
