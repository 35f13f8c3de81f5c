import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { remoteNavigation } from "@aiweb/contracts/registry/remote-registry";
import type { Logger } from "@aiweb/service/logger";

/** What a remote's newest build says of itself (dist/remote.json); it lies in dist/VERSION, as do the ones before. */
const builtRemote = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  title: z.string(),
  owner: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/),
  builtAt: z.iso.datetime(),
  manifestUrl: z.string(),
  hostApi: z.string(),
  /** Its place in the navigation, from the top. */
  order: z.number().default(100),
  routes: z.array(z.string().startsWith("/")),
  navigation: z.array(remoteNavigation),
});
export type BuiltRemote = z.infer<typeof builtRemote>;

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** A file read again only when it changed; null while it is missing. */
class WatchedFile<T> {
  readonly #path: string;
  readonly #parse: (text: string) => T;
  #known: { stamp: string; value: T } | null = null;

  constructor(path: string, parse: (text: string) => T) {
    this.#path = path;
    this.#parse = parse;
  }

  async read(): Promise<T | null> {
    try {
      const { mtimeMs, size, ino } = await stat(this.#path);
      const stamp = `${mtimeMs} ${size} ${ino}`;
      if (this.#known?.stamp !== stamp) this.#known = { stamp, value: this.#parse(await readFile(this.#path, "utf8")) };
      return this.#known.value;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }
}

/** What the front end's builds left under apps/: the shell's page and the remotes. A remote built anew is seen without a restart. */
export class BuiltApps {
  readonly folder: string;
  readonly #log: Logger;
  readonly #page: WatchedFile<string>;
  readonly #remotes = new Map<string, WatchedFile<z.infer<typeof builtRemote>>>();

  constructor(folder: string, log: Logger) {
    this.folder = folder;
    this.#log = log;
    this.#page = new WatchedFile(join(folder, "shell", "dist", "index.html"), (text) => text);
  }

  /** The shell's page, or null when it is not built. */
  async page(): Promise<string | null> {
    return await this.#page.read();
  }

  async remotes(): Promise<BuiltRemote[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const found = await Promise.all(names.map((name) => this.remote(name)));
    return found.filter((remote) => remote !== null).toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  }

  /** The folder of a version of a remote, whichever is the newest; null when it is not here. */
  async version(name: string, version: string): Promise<string | null> {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name) || !/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/.test(version)) return null;
    const folder = join(this.folder, name, "dist", version);
    return (await stat(folder).catch(() => undefined))?.isDirectory() === true ? folder : null;
  }

  /** One remote, or null when it is not built or its record cannot be used: the others work on. */
  async remote(name: string): Promise<BuiltRemote | null> {
    if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) return null;
    let file = this.#remotes.get(name);
    if (file === undefined) {
      file = new WatchedFile(join(this.folder, name, "dist", "remote.json"), (text) => builtRemote.parse(JSON.parse(text)));
      this.#remotes.set(name, file);
    }
    try {
      const record = await file.read();
      return record?.name === name ? record : null;
    } catch (error) {
      this.#log.warn({ err: error, remote: name }, "the remote's record cannot be used");
      return null;
    }
  }
}
