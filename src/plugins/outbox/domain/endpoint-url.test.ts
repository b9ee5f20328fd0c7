import { endpointUrlProblem } from './endpoint-url';

describe('endpointUrlProblem', () => {
  it.each([
    'https://example.com/hooks',
    'http://example.com:8080/hooks?key=value',
    'https://8.8.8.8/',
    'https://[2606:2800:220:1::1]/',
    'https://xn--e1afmkfd.example/',
    `https://example.com/${'a'.repeat(2000)}`,
  ])('accepts %s', (url) => {
    expect(endpointUrlProblem(url, [])).toBeNull();
  });

  it.each([
    ['a file', 'file:///etc/passwd'],
    ['another scheme', 'ftp://example.com/'],
    ['script', 'javascript:alert(1)'],
    ['data', 'data:text/plain,a'],
    ['words', 'example'],
    ['nothing', ''],
    ['a user', 'https://user@example.com/'],
    ['a password', 'https://user:pass@example.com/'],
    ['a fragment', 'https://example.com/#part'],
    ['an empty fragment', 'https://example.com/#'],
    ['5 kB', `https://example.com/${'a'.repeat(5000)}`],
    ['port 0', 'https://example.com:0/'],
    ['mail', 'http://example.com:25/'],
    ['secure shell', 'https://example.com:22/'],
    ['chat', 'http://8.8.8.8:6667/'],
    ['Azure', 'http://168.63.129.16/metadata'],
    ['a name in upper case', 'http://LOCALHOST/'],
    ['loopback with ideographic full stops', 'http://127。0。0。1/'],
    ['loopback in circled digits', 'http://①②⑦.0.0.1/'],
    ['a backslash before a user', 'http://127.0.0.1\\@example.com/'],
    ['a port that does not exist', 'https://example.com:70000/'],
    ['a line break', 'https://example.com/\r\nx'],
    ['a tab, which parsers drop', 'https://exa\tmple.com/'],
    ['a space in front', ' https://example.com/'],
    ['loopback', 'http://127.0.0.1/'],
    ['loopback as an integer', 'http://2130706433'],
    ['loopback in hexadecimal', 'http://0x7f000001/'],
    ['loopback in octal', 'http://0177.0.0.1/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback in full-width digits', 'http://１２７.0.0.1/'],
    ['loopback with a dot at the end', 'http://127.0.0.1./'],
    ['zero', 'http://0/'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['mapped loopback', 'http://[::ffff:127.0.0.1]/'],
    ['metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['private', 'http://10.1.2.3/'],
    ['unique local', 'http://[fd00::1]/'],
    ['NAT64 of loopback', 'http://[64:ff9b::7f00:1]/'],
    ['localhost', 'http://localhost:8080/'],
    ['a name below localhost', 'http://api.localhost/'],
    ['localhost with a dot', 'http://localhost./'],
    ['metadata by name', 'http://metadata.google.internal/'],
    ['a bare name', 'http://database/'],
    ['a printer', 'http://printer.local/'],
  ])('refuses %s', (_case, url) => {
    expect(endpointUrlProblem(url, [])).toMatchObject({
      code: expect.stringMatching(/^endpoint\.url\./),
    });
  });

  it.each([
    ['http://127.0.0.1:4000/hooks', ['127.0.0.1:4000']],
    ['http://localhost:4000/hooks', ['localhost']],
    ['http://example.com:25/', ['example.com:25']],
    ['http://example.com:25/', ['example.com']],
    ['http://2130706433:4000/', ['127.0.0.1']],
  ])('accepts %s where %j is allowed', (url, allowed) => {
    expect(endpointUrlProblem(url, allowed)).toBeNull();
  });

  it.each(['file://127.0.0.1/', 'http://user:pass@127.0.0.1/', 'http://127.0.0.2/'])(
    'refuses %s although a host is allowed',
    (url) => {
      expect(endpointUrlProblem(url, ['127.0.0.1'])).toMatchObject({
        code: expect.stringMatching(/^endpoint\.url\./),
      });
    }
  );
});
