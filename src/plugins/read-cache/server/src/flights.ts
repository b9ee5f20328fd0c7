/** One computation for all who ask for the same thing at the same time. */
export class Flights<Result> {
  private readonly flying = new Map<string, { generation: number; result: Promise<Result> }>();

  /**
   * Joins the computation of a key, if one began in this generation, or starts it.
   * @returns the result, and whether somebody else's computation gave it
   */
  run(
    key: string,
    generation: number,
    compute: () => Promise<Result>
  ): { result: Promise<Result>; isJoined: boolean } {
    const flight = this.flying.get(key);
    if (flight?.generation === generation) return { result: flight.result, isJoined: true };

    const result = compute();
    const own = { generation, result };
    this.flying.set(key, own);
    const land = (): void => {
      if (this.flying.get(key) === own) this.flying.delete(key);
    };
    result.then(land, land);
    return { result, isJoined: false };
  }
}
