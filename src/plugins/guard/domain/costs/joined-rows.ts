import { CROWD, JOINED_ROWS, PRICES } from './prices';
import type { Bill } from './bill';
import { linkOf, type LinkModel, type TypeModels } from './type-model';

/**
 * The rows that one statement goes through. Each filter and each sort key by a relation joins its
 * tables anew, and each list that is joined multiplies the rows of all that come after it.
 */
export class JoinedRows {
  /** How many rows stand for one of the table. */
  factor = 1;
  /** By what they have been multiplied. */
  private multiplier = '';
  private tables = 1;

  constructor(
    private readonly models: TypeModels,
    private readonly bill: Bill
  ) {}

  /** @returns the type that the link leads to; a join of two tables has been paid for */
  join(link: LinkModel, label: string): string | undefined {
    if (link.isList || link.isScattered) {
      this.factor *= JOINED_ROWS;
      this.multiplier = label;
    }
    this.tables += 2;
    const crowd = 1 + this.tables / CROWD;
    this.bill.add(label, 2 * PRICES.joinedTable * this.factor * crowd);
    this.bill.addTables(this.tables, label);
    return link.targets[0];
  }

  /** Adds what is done for each row; what it costs more for the lists joined is theirs. */
  addForEach(label: string, points: number): void {
    this.bill.add(label, points);
    if (this.factor > 1) this.bill.add(this.multiplier, points * (this.factor - 1));
  }

  /** Joins along a path of names as far as it leads; gives the type and name of its end. */
  along(
    type: string,
    path: readonly string[],
    label: (place: string) => string
  ): { type: string | undefined; name: string; place: string } {
    let at: string | undefined = type;
    let place = '';
    let name = '';
    for (const [index, step] of path.entries()) {
      name = step;
      place = place === '' ? step : `${place}.${step}`;
      const link: LinkModel | undefined = linkOf(this.models, at, step);
      if (!link) return { type: at, name, place };
      at = this.join(link, label(place));
      if (index === path.length - 1) name = 'id';
    }
    return { type: at, name, place };
  }
}
