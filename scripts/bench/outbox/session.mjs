/**
 * Makes the first administrator, an API token and an author.
 *
 * @param {string} url
 * @returns an admin's and a writer's way to ask
 */
export async function session(url) {
  const login = await ask(url, 'POST', '/admin/register-admin', {
    email: 'bench@newsroom.example',
    password: 'Password-0f-a-bench',
    firstname: 'Bench',
    lastname: 'Mark',
  });
  const admin = (method, path, body) => ask(url, method, path, body, login.data.token);
  const token = await admin('POST', '/admin/api-tokens', {
    name: 'Bench',
    description: '',
    type: 'full-access',
    lifespan: null,
    permissions: null,
  });
  const writer = (method, path, body) => ask(url, method, path, body, token.data.accessKey);
  const author = await writer('POST', '/api/authors', {
    data: { name: 'Sample Author', listed: true },
  });
  const article = await writer('POST', '/api/articles', {
    data: {
      title: 'A story of the benchmark',
      body: Array.from({ length: 12 }, (_, index) => paragraph(index)),
      credits: [{ author: author.data.documentId, role: 'author' }],
    },
  });
  const publish = (title) =>
    writer('PUT', `/api/articles/${article.data.documentId}`, { data: { title } });
  return { admin, writer, publish };
}

/** About 250 bytes each: a body of 3 kB in all. */
function paragraph(index) {
  const text = `Paragraph ${index}. ${'Words that a reader would read, one after the other. '.repeat(4)}`;
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

async function ask(url, method, path, body, token) {
  const response = await fetch(url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
