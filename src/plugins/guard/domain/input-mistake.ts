/** What is known of an error that nobody has expected, and of the request that met it. */
export interface Mishap {
  name: string;
  /** Of the database, where it is one of its errors. */
  code?: unknown;
  /** As V8 writes it: the message, then one line a frame, the innermost first. */
  stack: string;
  /** The parsed body; nothing where none was sent or it could not be parsed. */
  body: unknown;
  /** The parameter `_q`, which Strapi searches by. */
  search: unknown;
}

/** Errors by which Zod, and Strapi's database, say what is wrong with a value. */
const SAYS_SO = new Set([
  'ZodError',
  'InvalidDateFormat',
  'InvalidDatetimeFormat',
  'InvalidTimeFormat',
  'InvalidRelationFormat',
]);

/** How far from where it broke the code may be that read the request. */
const NEAR = 5;
const FRAME = /^\s+at .*[/\\]node_modules[/\\](@strapi[/\\].*)$/;
/** Of Strapi's packages: what takes requests apart. */
const READS_REQUESTS = /[/\\](controllers|validation)[/\\]/;

/** Of Strapi's database layer: it throws plain errors over filters and sorts of another form. */
const TAKES_QUERIES_APART = /[/\\]@strapi[/\\]database[/\\]\w+[/\\]query[/\\]helpers[/\\]/;

/**
 * Whether an error says that a request was of another form than the code expected, and not that the
 * code is wrong: Strapi's controllers read bodies without looking first.
 */
export function isInputMistake({ name, code, stack, body, search }: Mishap): boolean {
  if (SAYS_SO.has(name) || isDataException(code)) return true;
  const [innermost = ''] = framesOf(stack);
  if (name === 'Error' && TAKES_QUERIES_APART.test(innermost)) return true;
  if (name !== 'TypeError') return false;
  const frames = framesOf(stack);
  const near = frames.slice(0, NEAR).filter((line) => FRAME.test(line));
  if (near.some((line) => READS_REQUESTS.test(line))) return true;
  return near.length > 0 && (!isObject(body) || isOdd(search));
}

function framesOf(stack: string): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}

/** SQLSTATE class 22: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function isDataException(code: unknown): boolean {
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

function isObject(body: unknown): boolean {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

function isOdd(search: unknown): boolean {
  return search !== undefined && typeof search !== 'string';
}
