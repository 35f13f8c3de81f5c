import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { remoteNavigation } from "@aiweb/contracts/registry/remote-registry";
import type { Logger } from "@aiweb/service/logger";

const namePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
const versionPattern = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** An address that may stand in a page as it is. */
const remoteFile = /^\/remotes\/[\w./~-]+$/;

/** What a remote's newest build says of itself (dist/remote.json); it lies in dist/VERSION, as do the ones before. */
const builtRemote = z.object({
  name: z.string().regex(namePattern),
  title: z.string(),
  owner: z.string(),
  version: z.string().regex(versionPattern),
  builtAt: z.iso.datetime(),
  manifestUrl: z.string().regex(remoteFile),
  entryUrl: z.string().regex(remoteFile),
  hostApi: z.string(),
  /** Its place in the navigation, from the top. */
  order: z.number().default(100),
  routes: z.array(z.string().startsWith("/")),
  navigation: z.array(remoteNavigation),
  /** Scripts and style sheets that each of its pages begins with. */
  first: z.array(z.string().regex(remoteFile)).default([]),
  /** What each of its pages needs beside these; the path is the router's, with `$name` and `{-$name}` for what varies. */
  pages: z.array(z.object({ path: z.string().startsWith("/"), files: z.array(z.string().regex(remoteFile)) })).default([]),
});
export type BuiltRemote = z.infer<typeof builtRemote>;

/** What an app's newest static Storybook says of itself (storybook-static/storybook.json); it lies in storybook-static/VERSION. */
const builtStorybook = z.object({ name: z.string(), version: z.string().regex(versionPattern) });

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

/** A folder under apps/, or null when the name or the version cannot be one, or it is not there. */
async function versionFolder(folder: string, name: string, kind: "dist" | "storybook-static", version: string): Promise<string | null> {
  if (!namePattern.test(name) || !versionPattern.test(version)) return null;
  const place = join(folder, name, kind, version);
  return (await stat(place).catch(() => undefined))?.isDirectory() === true ? place : null;
}

/** The records of one kind that builds left, one an app. */
class Records<T extends { name: string }> {
  readonly #pathOf: (name: string) => string;
  readonly #schema: z.ZodType<T>;
  readonly #onUnusable: (name: string, error: unknown) => void;
  readonly #files = new Map<string, WatchedFile<T>>();

  constructor(pathOf: (name: string) => string, schema: z.ZodType<T>, onUnusable: (name: string, error: unknown) => void) {
    this.#pathOf = pathOf;
    this.#schema = schema;
    this.#onUnusable = onUnusable;
  }

  /** One record, or null when it is not built or cannot be used: the others work on. */
  async read(name: string): Promise<T | null> {
    if (!namePattern.test(name)) return null;
    let file = this.#files.get(name);
    if (file === undefined) {
      file = new WatchedFile(this.#pathOf(name), (text) => this.#schema.parse(JSON.parse(text)));
      this.#files.set(name, file);
    }
    try {
      const record = await file.read();
      return record?.name === name ? record : null;
    } catch (error) {
      this.#onUnusable(name, error);
      return null;
    }
  }
}

/** What the front end's builds left under apps/: the shell's page, the remotes and the Storybooks. What is built anew is seen without a restart. */
export class BuiltApps {
  readonly folder: string;
  readonly #page: WatchedFile<string>;
  readonly #remotes: Records<BuiltRemote>;
  readonly #storybooks: Records<z.infer<typeof builtStorybook>>;

  constructor(folder: string, log: Logger) {
    this.folder = folder;
    this.#page = new WatchedFile(join(folder, "shell", "dist", "index.html"), (text) => text);
    this.#remotes = new Records(
      (name) => join(folder, name, "dist", "remote.json"),
      builtRemote,
      (remote, error) => log.warn({ err: error, remote }, "the remote's record cannot be used"),
    );
    this.#storybooks = new Records(
      (name) => join(folder, name, "storybook-static", "storybook.json"),
      builtStorybook,
      (app, error) => log.warn({ err: error, app }, "the Storybook's record cannot be used"),
    );
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
    const found = await Promise.all(names.map((name) => this.#remotes.read(name)));
    return found.filter((remote) => remote !== null).toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  }

  /** The folder of a version of a remote, whichever is the newest; null when it is not here. */
  async version(name: string, version: string): Promise<string | null> {
    return await versionFolder(this.folder, name, "dist", version);
  }

  /** The version of an app's newest Storybook; null when none is built. */
  async storybookVersion(name: string): Promise<string | null> {
    return (await this.#storybooks.read(name))?.version ?? null;
  }

  /** The versions of an app's Storybook that are still here. */
  async storybookVersions(name: string): Promise<string[]> {
    if (!namePattern.test(name)) return [];
    const names = await readdir(join(this.folder, name, "storybook-static"));
    return names.filter((version) => versionPattern.test(version)).toSorted();
  }

  /** The folder of a version of an app's Storybook; null when it is not here. */
  async storybook(name: string, version: string): Promise<string | null> {
    return await versionFolder(this.folder, name, "storybook-static", version);
  }
}
