import type { OwnPackage } from '../project/own-package';
import type { Environment } from '../project/environment';
import type { Options } from '../options';
import type { Terminal } from '../terminal';

/** One run of the command. */
export interface Session {
  folder: string;
  options: Options;
  terminal: Terminal;
  shell: Environment;
  own: OwnPackage;
}
