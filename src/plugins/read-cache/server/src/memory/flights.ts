/** Who waits for a computation. */
export interface Company {
  isWanted(this: void): boolean;
  /** Calls back whenever somebody has gone. */
  onLeave(this: void, listener: () => void): void;
}

/** What somebody asks to be computed. */
export interface Wish<Result> {
  key: string;
  /** Whether whoever asked is still there to take the answer. */
  isWanted(): boolean;
  compute(company: Company): Promise<Result>;
}

/** What was asked for: on its way, perhaps for others too. */
export interface Passage<Result> {
  /** `null` when nobody was left to take it when its turn came. */
  result: Promise<Result | null>;
  /** Whether it was asked for before. */
  isJoined: boolean;
  /** To be called when whoever asked has gone. */
  leave(this: void): void;
}

interface Flight<Result> {
  /** The generation it was begun in, `null` while it waits for its turn. */
  generation: number | null;
  wishes: Array<Wish<Result>>;
  leaveListeners: Array<() => void>;
  result: Promise<Result | null>;
  begin(): void;
}

/**
 * One computation for all who ask for the same thing at the same time, and not more than a few
 * computations at once: what nobody waits for any more when its turn comes is not computed.
 */
export class Flights<Result> {
  private readonly flying = new Map<string, Flight<Result>>();
  private readonly waiting: Array<Flight<Result>> = [];
  private running = 0;

  /** @param generation of now: a computation begun in another one may not be joined */
  constructor(
    private readonly limit: number,
    private readonly generation: () => number
  ) {}

  /** Joins the computation of a key, or asks for a new one. */
  ask(wish: Wish<Result>): Passage<Result> {
    const flight = this.flying.get(wish.key);
    if (flight && (flight.generation === null || flight.generation === this.generation())) {
      flight.wishes.push(wish);
      return passage(flight, true);
    }
    return passage(this.enqueue(wish), false);
  }

  private enqueue(wish: Wish<Result>): Flight<Result> {
    const { promise, resolve } = withResolvers<Result | null>();
    const flight: Flight<Result> = {
      generation: null,
      wishes: [wish],
      leaveListeners: [],
      result: promise,
      begin: () => {
        resolve(this.run(wish.key, flight));
      },
    };
    this.flying.set(wish.key, flight);
    this.waiting.push(flight);
    this.beginNext();
    return flight;
  }

  private beginNext(): void {
    while (this.running < this.limit) {
      const next = this.waiting.shift();
      if (!next) return;
      this.running += 1;
      next.begin();
    }
  }

  private async run(key: string, flight: Flight<Result>): Promise<Result | null> {
    const { wishes, leaveListeners } = flight;
    try {
      const wanted = wishes.find((wish) => wish.isWanted());
      if (!wanted) return null;
      flight.generation = this.generation();
      return await wanted.compute({
        isWanted: () => wishes.some((wish) => wish.isWanted()),
        onLeave: (listener) => leaveListeners.push(listener),
      });
    } finally {
      leaveListeners.length = 0;
      if (this.flying.get(key) === flight) this.flying.delete(key);
      this.running -= 1;
      this.beginNext();
    }
  }
}

function passage<Result>(flight: Flight<Result>, isJoined: boolean): Passage<Result> {
  const leave = (): void => {
    for (const listener of flight.leaveListeners) listener();
  };
  return { result: flight.result, isJoined, leave };
}

function withResolvers<Value>(): {
  promise: Promise<Value>;
  resolve: (value: Promise<Value>) => void;
} {
  let settle: (value: Promise<Value>) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: settle };
}
