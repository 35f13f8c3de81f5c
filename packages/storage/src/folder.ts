import { createHash, randomUUID } from "node:crypto";
import { constants, createWriteStream, type Dirent } from "node:fs";
import { mkdir, open, opendir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Storage } from "./port.ts";

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}

/** Bytes after which a growing file is flushed to the disk and its size reported. */
const FLUSH_BYTES = 8 * 2 ** 20;

/** Files in a folder of this machine. */
export class FolderStorage implements Storage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = resolve(root);
  }

  #path(key: string): string {
    const path = resolve(this.#root, key);
    if (key === "" || !path.startsWith(this.#root + sep)) throw new AppError("internal", "A stored file has an unsafe key.", { cause: new Error(key) });
    return path;
  }

  async put(key: string, bytes: Readable): Promise<{ bytes: number; sha256: string }> {
    const path = this.#path(key);
    // Written beside its place and renamed, so that a reader never sees half a file.
    const partial = join(dirname(path), `.${randomUUID()}.partial`);
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash("sha256");
    let count = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        count += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(bytes, measure, createWriteStream(partial, { flush: true }));
      await rename(partial, path);
    } catch (cause) {
      await rm(partial, { force: true });
      if (isFull(cause)) throw new AppError("unavailable", "The disk is full. Free some space, then try again; nothing was lost.", { cause });
      throw cause;
    }
    return { bytes: count, sha256: hash.digest("hex") };
  }

  async append(key: string, offset: number, bytes: Readable, onBytes: (size: number) => Promise<void>): Promise<number> {
    const path = this.#path(key);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, constants.O_RDWR | constants.O_CREAT);
    let size = offset;
    let reported = offset;
    const report = async () => {
      await file.datasync();
      await onBytes(size);
      reported = size;
    };
    try {
      // Cutting a shorter file to the offset would fill it up with zeros.
      if ((await file.stat()).size < offset) throw new AppError("not-found", "What had arrived of this file is gone. Start the upload again.");
      await file.truncate(offset);
      try {
        for await (const chunk of bytes) {
          const piece: Buffer = chunk;
          // On a disk that is filling up a write may take only a part.
          for (let taken = 0; taken < piece.length; ) {
            const { bytesWritten } = await file.write(piece, taken, piece.length - taken, size);
            taken += bytesWritten;
            size += bytesWritten;
          }
          if (size - reported >= FLUSH_BYTES) await report();
        }
      } finally {
        if (size > reported) await report();
      }
      return size;
    } catch (cause) {
      if (isFull(cause)) throw new AppError("unavailable", "The disk is full. Free some space, then go on with the upload; what arrived is kept.", { cause });
      throw cause;
    } finally {
      await file.close();
    }
  }

  async read(key: string, range?: { start: number; end?: number }): Promise<Readable> {
    try {
      const file = await open(this.#path(key), "r");
      return file.createReadStream(range);
    } catch (cause) {
      if (isMissing(cause)) throw new AppError("not-found", "That file is not stored here any more.", { cause });
      throw cause;
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      return (await stat(this.#path(key))).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true });
  }

  async removeAll(prefix: string): Promise<void> {
    await rm(this.#path(prefix), { recursive: true, force: true });
  }

  async *list(prefix: string): AsyncGenerator<{ key: string; writtenAt: Date }> {
    for await (const entry of await this.#entries(prefix)) {
      const path = join(entry.parentPath, entry.name);
      // It may have gone since the folder was read.
      const found = entry.isFile() ? await stat(path).catch(() => null) : null;
      if (found !== null) yield { key: relative(this.#root, path).split(sep).join("/"), writtenAt: found.mtime };
    }
  }

  async #entries(prefix: string): Promise<AsyncIterable<Dirent> | Dirent[]> {
    try {
      return await opendir(this.#path(prefix), { recursive: true });
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  async freeBytes(): Promise<number> {
    await mkdir(this.#root, { recursive: true });
    const { bavail, bsize } = await statfs(this.#root);
    return bavail * bsize;
  }

  localPath(key: string): Promise<string> {
    return Promise.resolve(this.#path(key));
  }
}
