import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Logger } from "@aiweb/service/logger";

const namePattern = /^[a-z0-9][a-z0-9-]{0,62}$/;
const versionPattern = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

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
async function storybookFolder(folder: string, name: string, version: string): Promise<string | null> {
  if (!namePattern.test(name) || !versionPattern.test(version)) return null;
  const place = join(folder, name, "storybook-static", version);
  return (await stat(place).catch(() => undefined))?.isDirectory() === true ? place : null;
}

/** What the shell's build says of its files (integrity.json): `sha384-…` by address, in two parts. */
const digestsByUrl = z.record(z.string().regex(/^\/assets\/[\w.-]+$/), z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/));
const shellDigests = z.object({ pages: digestsByUrl, web3auth: digestsByUrl });
type ShellDigests = z.infer<typeof shellDigests>;

/** The shell's page, and what each file that it may load must be. */
export interface ShellPage {
  /** It names the digests of the files that it begins with. */
  html: string;
  /** `sha384-…` of each script and style sheet that it may load, by address. */
  digests: Record<string, string>;
}

function withDigests(page: string, { pages, web3auth }: ShellDigests, withWeb3Auth: boolean): ShellPage {
  const known = withWeb3Auth ? { ...pages, ...web3auth } : pages;
  return {
    html: page.replaceAll(/ (?:src|href)="(\/assets\/[^"]+)"/g, (whole, url: string) => (known[url] === undefined ? whole : `${whole} integrity="${known[url]}"`)),
    digests: known,
  };
}

type StorybookRecord = z.infer<typeof builtStorybook>;

/** What the front end's builds left under apps/: the shell's page and the Storybooks. What is built anew is seen without a restart. */
export class BuiltApps {
  readonly folder: string;
  readonly #log: Logger;
  readonly #page: WatchedFile<string>;
  readonly #digests: WatchedFile<ShellDigests>;
  readonly #storybooks = new Map<string, WatchedFile<StorybookRecord>>();

  constructor(folder: string, log: Logger) {
    this.folder = folder;
    this.#log = log;
    this.#page = new WatchedFile(join(folder, "shell", "dist", "index.html"), (text) => text);
    this.#digests = new WatchedFile(join(folder, "shell", "dist", "integrity.json"), (text) => shellDigests.parse(JSON.parse(text)));
  }

  /** The shell's page, or null when it is not built. The scripts of Web3Auth's SDK are among those known only where it may be loaded. */
  async page(withWeb3Auth: boolean): Promise<ShellPage | null> {
    const [page, digests] = await Promise.all([this.#page.read(), this.#digests.read()]);
    return page === null || digests === null ? null : withDigests(page, digests, withWeb3Auth);
  }

  /** The version of an app's newest Storybook; null when none is built, or its record cannot be used. */
  async storybookVersion(name: string): Promise<string | null> {
    if (!namePattern.test(name)) return null;
    const file = this.#storybooks.get(name) ?? new WatchedFile(join(this.folder, name, "storybook-static", "storybook.json"), (text) => builtStorybook.parse(JSON.parse(text)));
    this.#storybooks.set(name, file);
    try {
      const record = await file.read();
      return record?.name === name ? record.version : null;
    } catch (error) {
      this.#log.warn({ err: error, app: name }, "the Storybook's record cannot be used");
      return null;
    }
  }

  /** The versions of an app's Storybook that are still here. */
  async storybookVersions(name: string): Promise<string[]> {
    if (!namePattern.test(name)) return [];
    const names = await readdir(join(this.folder, name, "storybook-static"));
    return names.filter((version) => versionPattern.test(version)).toSorted();
  }

  /** The folder of a version of an app's Storybook; null when it is not here. */
  async storybook(name: string, version: string): Promise<string | null> {
    return await storybookFolder(this.folder, name, version);
  }
}
