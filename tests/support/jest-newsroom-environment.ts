import vm from 'node:vm';

import { TestEnvironment } from 'jest-environment-node';

/**
 * Specs that boot a newsroom run in it. jest's own global object asks a proxy at each use of `Promise`
 * or `process`, which costs a booted Strapi a tenth of its time; this one is an ordinary object with
 * the same properties. Node before 20.18 has none, and keeps jest's.
 */
export default class NewsroomEnvironment extends TestEnvironment {
  constructor(...args: ConstructorParameters<typeof TestEnvironment>) {
    super(...args);
    const kind: unknown = (vm.constants as Partial<typeof vm.constants>)?.DONT_CONTEXTIFY;
    if (typeof kind !== 'symbol') return;
    const plain = vm.createContext(vm.constants.DONT_CONTEXTIFY) as NewsroomEnvironment['global'];
    const properties = Object.getOwnPropertyDescriptors<object>(this.global);
    for (const name of Reflect.ownKeys(properties)) {
      if (!SHARED.has(name) && Object.hasOwn(plain, name)) continue;
      Object.defineProperty(plain, name, Reflect.get(properties, name) as PropertyDescriptor);
    }
    Reflect.set(plain, 'global', plain);
    this.context = plain;
    this.global = plain;
  }
}

/** Shared with the process outside: Node's own modules hand out objects of these classes. */
const SHARED = new Set<PropertyKey>(['ArrayBuffer', 'Uint8Array']);
