import { httpClient, type HttpClient } from './http';
import { PASSWORD } from './password';

/** The first administrator's address. */
export const CHIEF = 'admin@newsroom.example';

/** A login, as a browser keeps it. */
export interface Session {
  /** For half an hour. */
  token: string;
  /** The cookie that a new one is given for. */
  refresh: { name: string; value: string };
}

/** A newsroom's first administrator and the accounts it makes, over HTTP. */
export interface Staff {
  /** As the administrator, with the super admin's rights. */
  admin: HttpClient;
  /** Logs an account in, once: Strapi lets one do so only a few times in five minutes. */
  session(email: string): Promise<Session>;
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
  const first = { firstname: 'Sample', lastname: 'Admin', email: CHIEF, password: PASSWORD };
  const answer = await httpClient(url).post('/admin/register-admin', first);
  if (answer.status !== 200) throw new Error(`Signing up was answered with ${answer.text}`);
  return staffOf(url);
}

/** @param url of a newsroom whose staff has been founded, in this start or in one before */
export async function staffOf(url: string): Promise<Staff> {
  const sessions = new Map<string, Promise<Session>>();
  const session = (email: string): Promise<Session> => {
    const known = sessions.get(email) ?? logIn(url, email);
    sessions.set(email, known);
    return known;
  };
  const admin = httpClient(url, (await session(CHIEF)).token);
  return {
    admin,
    session,
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

async function logIn(url: string, email: string): Promise<Session> {
  const answer = await httpClient(url).post<{ data: { token: string } }>('/admin/login', {
    email,
    password: PASSWORD,
    rememberMe: true,
  });
  if (answer.status !== 200) throw new Error(`Logging in was answered with ${answer.text}`);
  const [cookie = ''] = answer.headers.getSetCookie();
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  return { token: answer.body.data.token, refresh: { name, value } };
}
