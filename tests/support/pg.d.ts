/** The part of the driver that the tests use; it comes without types. */
declare module 'pg' {
  export class Client {
    constructor(options: { connectionString: string });
    connect(): Promise<void>;
    query<Row extends object>(sql: string, values?: string[]): Promise<{ rows: Row[] }>;
    end(): Promise<void>;
  }
}
