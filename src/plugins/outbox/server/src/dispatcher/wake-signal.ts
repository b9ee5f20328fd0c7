/** Lets a loop sleep until there is work, or until it is time to look for some. */
export interface WakeSignal {
  wake(): void;
  /**
   * Waits until woken, not at all if that happened since the last wait, or for the time given.
   * @returns whether it was woken
   */
  wait(milliseconds: number): Promise<boolean>;
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
      const wasWoken = isWoken;
      isWoken = false;
      return wasWoken;
    },
  };
}
