/** How rows are ordered; null is the file's own order. */
export type RowSort = { column: string; direction: "ascending" | "descending" } | null;

export type RowPage = { rows: readonly (readonly unknown[])[]; cut: readonly (readonly [number, number])[] };

/** Reads rows by position. Throws when that fails; `signal` says that they are no longer wanted. */
export type FetchRows = (request: { offset: number; limit: number; sort: RowSort }, signal: AbortSignal) => Promise<RowPage>;

/** Reads one cell whole; `cut` says that even so it is too long to be shown. */
export type FetchCell = (request: { row: number; column: string; sort: RowSort }, signal: AbortSignal) => Promise<{ value?: unknown; cut: boolean }>;

export type SourceCell = { state: "here"; value: unknown; cut: boolean } | { state: "coming" } | { state: "failed" };

/** Rows of a page: one read. */
const PAGE_ROWS = 100;
/** Pages kept; the ones longest unseen go first. */
const KEPT_PAGES = 60;
const MAXIMUM_READS = 3;

type SourceOptions = { fetch: FetchRows; fetchCell: FetchCell; total: number; sort: RowSort; onChange: (rows: { first: number; last: number }) => void; onError: (error: unknown) => void };

type Page = { state: "here"; rows: RowPage["rows"]; cut: ReadonlySet<string> } | { state: "reading"; abort: AbortController } | { state: "failed" };

function pageOf({ rows, cut }: RowPage): { rows: RowPage["rows"]; cut: ReadonlySet<string> } {
  return { rows, cut: new Set(cut.map(([row, column]) => `${row} ${column}`)) };
}

/**
 * Rows of a long table, read page by page as they come into view and kept for a while. Knows nothing of how they are
 * drawn: `onChange` hears which rows arrived.
 */
export class RowSource {
  readonly #fetch: FetchRows;
  readonly #fetchCell: FetchCell;
  readonly #total: number;
  readonly #sort: RowSort;
  readonly #onChange: (rows: { first: number; last: number }) => void;
  readonly #onError: (error: unknown) => void;
  readonly #pages = new Map<number, Page>();
  #wanted: number[] = [];
  #closed = false;

  constructor(options: SourceOptions) {
    this.#fetch = options.fetch;
    this.#fetchCell = options.fetchCell;
    this.#total = options.total;
    this.#sort = options.sort;
    this.#onChange = options.onChange;
    this.#onError = options.onError;
  }

  cell(row: number, column: number): SourceCell {
    const index = Math.floor(row / PAGE_ROWS);
    const page = this.#pages.get(index);
    if (page === undefined || page.state === "reading") return { state: "coming" };
    if (page.state === "failed") return { state: "failed" };
    const within = row - index * PAGE_ROWS;
    const cells = page.rows[within];
    if (cells === undefined) return { state: "failed" };
    return { state: "here", value: cells[column], cut: page.cut.has(`${within} ${column}`) };
  }

  /** Rows whole pages at a time, for who needs them all at once; those that are here already are not read again. */
  async rows(first: number, count: number, signal: AbortSignal): Promise<{ rows: (readonly unknown[])[]; cut: Set<string> }> {
    const rows: (readonly unknown[])[] = [];
    const cut = new Set<string>();
    for (let row = first; row < first + count; ) {
      const index = Math.floor(row / PAGE_ROWS);
      const page = this.#pages.get(index);
      const [from, within] = [index * PAGE_ROWS, row - index * PAGE_ROWS];
      const read = page?.state === "here" ? page : pageOf(await this.#fetch({ offset: from, limit: Math.min(PAGE_ROWS, this.#total - from), sort: this.#sort }, signal));
      const wanted = read.rows.slice(within, within + first + count - row);
      if (wanted.length === 0) throw new Error(`Row ${row} was not read.`);
      for (const key of read.cut) {
        const [cutRow = 0, column = 0] = key.split(" ").map(Number);
        if (cutRow >= within && cutRow < within + wanted.length) cut.add(`${from + cutRow - first} ${column}`);
      }
      rows.push(...wanted);
      row += wanted.length;
    }
    return { rows, cut };
  }

  /** One cell whole. */
  whole(row: number, column: string, signal: AbortSignal): Promise<{ value?: unknown; cut: boolean }> {
    return this.#fetchCell({ row, column, sort: this.#sort }, signal);
  }

  /** Says which rows are in view: they are read first, and reads of what has gone out of view are given up. */
  show(first: number, last: number): void {
    if (this.#closed || this.#total === 0) return;
    const from = Math.max(0, Math.floor(first / PAGE_ROWS));
    const to = Math.min(Math.floor((this.#total - 1) / PAGE_ROWS), Math.floor(last / PAGE_ROWS));
    const inView = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    for (const [index, page] of this.#pages) {
      if (page.state === "reading" && (index < from - 1 || index > to + 1)) {
        page.abort.abort();
        this.#pages.delete(index);
      }
    }
    for (const index of inView) this.#touch(index);
    // The next page each way comes after what is in view.
    this.#wanted = [...inView, to + 1, from - 1].filter((index) => index >= 0 && index * PAGE_ROWS < this.#total && !this.#pages.has(index));
    this.#read();
  }

  /** Reads failed pages again. */
  retry(first: number, last: number): void {
    for (const [index, page] of this.#pages) if (page.state === "failed") this.#pages.delete(index);
    this.show(first, last);
  }

  close(): void {
    this.#closed = true;
    for (const page of this.#pages.values()) if (page.state === "reading") page.abort.abort();
    this.#pages.clear();
  }

  #touch(index: number): void {
    const page = this.#pages.get(index);
    if (page === undefined) return;
    this.#pages.delete(index);
    this.#pages.set(index, page);
  }

  #read(): void {
    let reading = [...this.#pages.values()].filter((page) => page.state === "reading").length;
    while (reading < MAXIMUM_READS) {
      const index = this.#wanted.shift();
      if (index === undefined) return;
      if (this.#pages.has(index)) continue;
      reading += 1;
      void this.#readPage(index);
    }
  }

  async #readPage(index: number): Promise<void> {
    const abort = new AbortController();
    this.#pages.set(index, { state: "reading", abort });
    const offset = index * PAGE_ROWS;
    const limit = Math.min(PAGE_ROWS, this.#total - offset);
    try {
      const page = pageOf(await this.#fetch({ offset, limit, sort: this.#sort }, abort.signal));
      if (abort.signal.aborted) return;
      this.#pages.set(index, { state: "here", ...page });
      this.#drop();
    } catch (error) {
      if (abort.signal.aborted) return;
      this.#pages.set(index, { state: "failed" });
      this.#onError(error);
    }
    this.#onChange({ first: offset, last: offset + limit - 1 });
    this.#read();
  }

  #drop(): void {
    for (const [index, page] of this.#pages) {
      if (this.#pages.size <= KEPT_PAGES) return;
      if (page.state !== "reading") this.#pages.delete(index);
    }
  }
}
