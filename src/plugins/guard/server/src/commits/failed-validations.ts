import { yup } from '@strapi/utils';

/** Every validation runs through it, and hears of its end by a callback. */
const VALIDATE = '_validate';

type Test = (this: unknown, ...parts: unknown[]) => unknown;
type Tell = (error?: unknown, value?: unknown) => void;

/** A test as yup (0.32) keeps it in its schema; it looks up its function when it is run. */
interface Validate {
  (parts: unknown, tell: Tell): void;
  OPTIONS: { test: Test };
}

interface Schema {
  tests: Validate[];
  test: (this: Schema, ...parts: unknown[]) => Schema;
  [VALIDATE]: (this: Schema, ...parts: unknown[]) => unknown;
}

/** Passes for a failed validation on its way through yup, which drops every other error. */
class FailedTest extends Error {
  override readonly name = 'ValidationError';
}

/** Each test has one that is safe, since yup compares them. */
const safe = new WeakMap<Test, Test>();
const heard = new WeakMap<Validate, Validate>();
let isChanged = false;

/**
 * Has a validation fail whose test fails, as when it asks the database whether a slug is taken. yup
 * leaves such a promise to nobody: the process ends, or the request waits for ever and holds its
 * connection. Holds for schemas that were made before, as Strapi makes most of its own.
 */
export function failValidations(): void {
  if (isChanged) return;
  isChanged = true;
  const prototype = ownerOf(yup.string() as unknown as Schema);
  const { test, [VALIDATE]: validate } = prototype;
  prototype.test = function (...parts) {
    return test.apply(this, parts.map(withSafeTest));
  };
  prototype[VALIDATE] = function (...parts) {
    this.tests = this.tests.map(hear);
    return validate.apply(this, parts);
  };
}

function ownerOf(schema: Schema): Schema {
  let at = schema;
  while (!Object.hasOwn(at, 'test')) at = Object.getPrototypeOf(at) as Schema;
  return at;
}

/** A test comes by itself, or in an object with its name and message. */
function withSafeTest(part: unknown): unknown {
  if (typeof part === 'function') return safely(part as Test);
  if (typeof part !== 'object' || part === null || !('test' in part)) return part;
  return typeof part.test === 'function' ? { ...part, test: safely(part.test as Test) } : part;
}

function safely(test: Test): Test {
  const known = safe.get(test);
  if (known) return known;
  const made: Test = function (...parts) {
    const result = test.apply(this, parts);
    return result instanceof Promise
      ? result.catch((cause: unknown) => new FailedTest('', { cause }))
      : result;
  };
  safe.set(test, made);
  safe.set(made, made);
  return made;
}

/** The test, whose failure is told as it is. */
function hear(test: Validate): Validate {
  const known = heard.get(test);
  if (known) return known;
  test.OPTIONS.test = safely(test.OPTIONS.test);
  const telling: Validate = Object.assign(
    (parts: unknown, tell: Tell) =>
      test(parts, (error, value) => tell(error instanceof FailedTest ? error.cause : error, value)),
    { OPTIONS: test.OPTIONS }
  );
  heard.set(test, telling);
  heard.set(telling, telling);
  return telling;
}
