import { yup } from '@strapi/utils';

type Test = (this: unknown, ...parts: unknown[]) => unknown;
type Tell = (error?: unknown, value?: unknown) => void;

/** A test as yup (0.32) keeps it in its schema. */
interface Validate {
  (parts: unknown, tell: Tell): void;
  OPTIONS?: unknown;
}

interface Schema {
  tests: Validate[];
  test: (this: Schema, ...parts: unknown[]) => Schema;
}

/** Passes for a failed validation on its way through yup, which drops every other error. */
class FailedTest extends Error {
  override readonly name = 'ValidationError';
}

/** Each test has one that is safe, since yup compares them. */
const safe = new WeakMap<Test, Test>();
let isChanged = false;

/**
 * Has a validation fail whose test fails, as when it asks the database whether a slug is taken. yup
 * leaves such a promise to nobody: the process ends, or the request waits for ever and holds its
 * connection.
 */
export function failValidations(): void {
  if (isChanged) return;
  isChanged = true;
  const prototype = ownerOf(yup.string() as unknown as Schema);
  const { test } = prototype;
  prototype.test = function (...parts) {
    const schema = test.apply(this, parts.map(withSafeTest));
    const added = schema.tests.pop();
    if (added) schema.tests.push(Object.assign(telling(added), { OPTIONS: added.OPTIONS }));
    return schema;
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

function telling(validate: Validate): Validate {
  return (parts, tell) =>
    validate(parts, (error, value) =>
      tell(error instanceof FailedTest ? error.cause : error, value)
    );
}
