import { makePackages, MADE } from './packages';

/** Before the first test of the packages: they are made once for all. */
export default function setUp(): void {
  process.env[MADE] = makePackages();
}
