export interface Item {
  /** What costs, in words: `the text search in body`. */
  label: string;
  points: number;
}

/** What one request costs, item by item; equal items are added up. */
export class Bill {
  private readonly points = new Map<string, number>();
  /** Most tables of one statement, and by what they are joined. */
  private tables = { count: 0, label: '' };

  add(label: string, points: number): void {
    this.points.set(label, (this.points.get(label) ?? 0) + points);
  }

  addTables(count: number, label: string): void {
    if (count > this.tables.count) this.tables = { count, label };
  }

  get total(): number {
    let total = 0;
    for (const points of this.points.values()) total += points;
    return Math.ceil(total);
  }

  get mostTables(): { count: number; label: string } {
    return this.tables;
  }

  dearest(): Item {
    let dearest: Item = { label: 'the request itself', points: 0 };
    for (const [label, points] of this.points) {
      if (points > dearest.points) dearest = { label, points };
    }
    return { label: dearest.label, points: Math.ceil(dearest.points) };
  }
}
