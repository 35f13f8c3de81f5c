import type { Readable } from "node:stream";

/** Files by key. Keys are relative paths of safe segments; a put replaces whole files atomically. */
export interface Storage {
  /** Stores the stream's bytes; the key shows them only when all have arrived. Returns their count and SHA-256 (hex). */
  put(key: string, bytes: Readable): Promise<{ bytes: number; sha256: string }>;
  /**
   * Writes the stream at `offset` of a file that grows (an upload), cutting off what lies behind it; made when missing.
   * `onBytes` hears how far the file has safely come. A stream that breaks off leaves what arrived.
   */
  append(key: string, offset: number, bytes: Readable, onBytes: (size: number) => Promise<void>): Promise<number>;
  /** Reads a file, or `start`…`end` of it (inclusive). Throws `not-found`. */
  read(key: string, range?: { start: number; end?: number }): Promise<Readable>;
  /** Size in bytes, or null when there is no such file. */
  size(key: string): Promise<number | null>;
  /** Removes a file; missing is fine. */
  remove(key: string): Promise<void>;
  /** Removes every file under a prefix. */
  removeAll(prefix: string): Promise<void>;
  /** Every file under a prefix, what a crash left half written too, and when it was last written. */
  list(prefix: string): AsyncIterable<{ key: string; writtenAt: Date }>;
  /** Bytes that can still be stored; null where there is no telling. */
  freeBytes(): Promise<number | null>;
  /** A path on this machine that holds the file's bytes, for tools that read files (DuckDB). The folder store gives its own. */
  localPath(key: string): Promise<string>;
}
