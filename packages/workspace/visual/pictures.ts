import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Pictures by the digest of their bytes, in a folder outside the repository's history. */
export class Pictures {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Keeps a picture, and says its digest. */
  keep(png: Buffer): string {
    const digest = createHash("sha256").update(png).digest("hex").slice(0, 24);
    const file = this.#file(digest);
    if (!existsSync(file)) writeFileSync(file, png);
    return digest;
  }

  has(digest: string): boolean {
    return existsSync(this.#file(digest));
  }

  read(digest: string): Buffer {
    return readFileSync(this.#file(digest));
  }

  /** Lets go of every picture that is not among these. */
  prune(digests: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) if (!digests.has(name.replace(/\.png$/, ""))) rmSync(join(this.#folder, name));
  }

  #file(digest: string): string {
    return join(this.#folder, `${digest}.png`);
  }
}
