import { type Manager, type PackageName, PACKAGES, type Project } from './project';

/** Where the packages come from. */
export interface Supply {
  /** The version of the pack that this command belongs to. */
  version: string;
  /** Files that were named, by package; without one, the registry has it. */
  tarballs: Readonly<Partial<Record<PackageName, string>>>;
  /** Peers of the packages that not every package manager installs by itself, with their ranges. */
  peers: Readonly<Record<string, string>>;
}

/** What the package manager is asked to add. */
export function toInstall(
  project: Project,
  names: readonly PackageName[],
  { version, tarballs, peers }: Supply
): string[] {
  const missing = names.filter(
    (name) => !Object.hasOwn(project.dependencies, name) || project.installed[name] !== version
  );
  if (missing.length === 0) return [];
  const others = Object.entries(peers)
    .filter(([name]) => project.manager === 'yarn' && !Object.hasOwn(project.dependencies, name))
    .map(([name, range]) => `${name}@${range}`);
  return [...missing.map((name) => tarballs[name] ?? `${name}@${version}`), ...others];
}

/** The pack's packages that a project asks for. */
export function ownDependencies({ dependencies }: Pick<Project, 'dependencies'>): PackageName[] {
  return PACKAGES.filter((name) => Object.hasOwn(dependencies, name));
}

const INSTALL: Record<Manager, string[]> = {
  npm: ['npm', 'install', '--save-exact'],
  pnpm: ['pnpm', 'add', '--save-exact'],
  yarn: ['yarn', 'add', '--exact'],
};

const UNINSTALL: Record<Manager, string[]> = {
  npm: ['npm', 'uninstall'],
  pnpm: ['pnpm', 'remove'],
  yarn: ['yarn', 'remove'],
};

/** The program and its arguments. */
export function installCommand(manager: Manager, packages: readonly string[]): string[] {
  return [...INSTALL[manager], ...packages];
}

export function uninstallCommand(manager: Manager, packages: readonly string[]): string[] {
  return [...UNINSTALL[manager], ...packages];
}

/** Which of some tarballs is which package. */
export function tarballsByName(files: readonly string[]): Partial<Record<PackageName, string>> {
  const found = PACKAGES.flatMap((name) => {
    const file = files.findLast((one) => {
      const base = one.replace(/^.*[\\/]/, '');
      return base.startsWith(`${name}-`) && /^\d.*\.tgz$/.test(base.slice(name.length + 1));
    });
    return file === undefined ? [] : [[name, file] as const];
  });
  return Object.fromEntries(found);
}
