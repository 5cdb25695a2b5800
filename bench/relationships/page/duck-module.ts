/** What of DuckDB-Wasm is used: it is not among this project's packages, so its own types may be absent. */
export interface DuckModule {
  readonly AsyncDuckDB: new (logger: unknown, worker: Worker) => Duck;
  readonly VoidLogger: new () => unknown;
}

export interface Duck {
  instantiate(module: string): Promise<unknown>;
  open(config: Readonly<Record<string, unknown>>): Promise<void>;
  connect(): Promise<DuckConnection>;
}

export interface DuckConnection {
  query(sql: string): Promise<DuckTable>;
  send(sql: string, streamed: true): Promise<AsyncIterable<DuckTable>>;
  insertArrowFromIPCStream(stream: Uint8Array, table: { readonly name: string; readonly create: true }): Promise<void>;
}

/** A result, or a batch of one. */
export interface DuckTable {
  readonly numRows: number;
  getChildAt(column: number): DuckColumn | null;
}

export interface DuckColumn {
  get(row: number): unknown;
  readonly data: readonly {
    readonly values: Uint8Array;
    readonly valueOffsets: Int32Array;
    readonly length: number;
  }[];
}
