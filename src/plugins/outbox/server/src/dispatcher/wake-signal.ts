/** Lets a loop sleep until there is work, or until it is time to look for some. */
export interface WakeSignal {
  wake(): void;
  /** Resolves when woken, at once if that happened since the last wait, or after the time given. */
  wait(milliseconds: number): Promise<void>;
}

export function wakeSignal(): WakeSignal {
  let isWoken = false;
  let stopWaiting: (() => void) | null = null;
  return {
    wake() {
      isWoken = true;
      stopWaiting?.();
    },
    async wait(milliseconds) {
      if (!isWoken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          stopWaiting = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        stopWaiting = null;
      }
      isWoken = false;
    },
  };
}
