import type { GuardServices, Probe } from '../../../contract';

const PATIENCE_MS = 4000;

export type Readiness = GuardServices['readiness'] & {
  isDraining(): boolean;
  /** From here on the instance is not ready, and tells who asked to be told. */
  drain(): void;
  /** What each probe says; `null` where all is well. */
  ask(): Promise<Record<string, string | null>>;
};

/** What is asked when somebody wants to know whether this instance is ready. */
export function readiness(): Readiness {
  const probes = new Map<string, Probe>();
  const listeners: Array<() => void> = [];
  let isDraining = false;
  return {
    addProbe: (name, probe) => void probes.set(name, probe),
    onDraining: (listener) => void listeners.push(listener),
    isDraining: () => isDraining,
    drain() {
      isDraining = true;
      for (const listener of listeners) listener();
    },
    async ask() {
      const said = [...probes].map(async ([name, probe]) => [name, await inTime(probe)] as const);
      return Object.fromEntries(await Promise.all(said));
    },
  };
}

async function inTime(probe: Probe): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('does not answer'), PATIENCE_MS);
  });
  try {
    return await Promise.race([probe(), late]);
  } catch {
    return 'failed';
  } finally {
    clearTimeout(timer);
  }
}
