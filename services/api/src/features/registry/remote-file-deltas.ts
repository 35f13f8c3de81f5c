import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { brotliCompress, constants, type BrotliOptions } from "node:zlib";
import { LRUCache } from "lru-cache";
import { listRemoteFiles } from "@aiweb/db/queries/remote-file/list-remote-files";
import type { Services } from "../../trpc/context.ts";
import { accepts, remoteFileKey } from "./remote-files.ts";

const compress = promisify(brotliCompress);

/** Above this neither a file nor a dictionary is taken: a delta of 40 KB takes 25 ms of one core, this one 200. */
const MOST_BYTES = 250_000;
/** Made at once, which is more than one page asks for; who comes then is sent whole files, so that nobody can have the machine make any number of them. */
const MOST_AT_ONCE = 12;
/** Of deltas kept in memory, in bytes. */
const MOST_KEPT_BYTES = 16_000_000;
/** The best is 1.5 % smaller, and takes three times as long; somebody waits for it. */
const QUALITY = 10;
/** What precedes the dictionary's digest and the stream. Source: RFC 9842 §4. */
const MAGIC = Buffer.from("ff444342", "hex");

/**
 * For which files a browser may offer this one as dictionary: those of the same name, whatever the remote and the
 * version. `assets/parts-DHNaqMgJ.js` serves the parts of all other remotes, and its own next versions'. Undefined for
 * what is no text. Source: RFC 9842 §2.1.
 */
export function dictionaryFor(path: string): string | undefined {
  if (!/\.(?:js|css)$/.test(path)) return undefined;
  return `match="/remotes/*/${path.replace(/-[\w-]{8}(?=\.\w+$)/, "-*")}"`;
}

/** SHA-256 (hex) of the dictionary that a browser offers, where it takes a delta to it; else undefined. */
export function offeredDictionary(headers: IncomingHttpHeaders): string | undefined {
  const encoded = /^:([A-Za-z0-9+/]{43}=):$/.exec(headers["available-dictionary"]?.toString() ?? "")?.[1];
  return encoded !== undefined && accepts(headers, "dcb") ? Buffer.from(encoded, "base64").toString("hex") : undefined;
}

/** Differences between files of remotes, by which a browser that has one gets another. */
export interface RemoteFileDeltas {
  /** The file as `dcb` to this dictionary, both by SHA-256 in hex; undefined where there is no such dictionary, or either is too big. */
  find(file: { sha256: string; bytes: number }, dictionary: string): Promise<Buffer | undefined>;
}

/** Makes each delta when it is first asked for, in a few milliseconds beside the event loop, and keeps those asked for last. */
export function createRemoteFileDeltas({ db, storage, log }: Pick<Services, "db" | "storage" | "log">): RemoteFileDeltas {
  let making = 0;
  const read = async (sha256: string) => await buffer(await storage.read(remoteFileKey(sha256)));

  const deltas = new LRUCache<string, Buffer>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ length }) => length,
    fetchMethod: async (id) => {
      const [file = "", dictionary = ""] = id.split(" ");
      const [known] = await listRemoteFiles(db, [dictionary]);
      if (known === undefined || known.bytes > MOST_BYTES) return undefined;
      const [bytes, base] = await Promise.all([read(file), read(dictionary)]);
      // @types/node does not know the dictionary yet
      const options: BrotliOptions & { dictionary: Buffer } = { dictionary: base, params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
      const stream = await compress(bytes, options);
      return Buffer.concat([MAGIC, Buffer.from(dictionary, "hex"), stream]);
    },
  });

  return {
    async find({ sha256, bytes }, dictionary) {
      const id = `${sha256} ${dictionary}`;
      const made = deltas.get(id);
      if (made !== undefined || bytes > MOST_BYTES || making >= MOST_AT_ONCE) return made;
      making += 1;
      try {
        return await deltas.fetch(id);
      } catch (error) {
        log.warn({ err: error, dictionary }, "A file is sent whole: its difference to the dictionary could not be made.");
        return undefined;
      } finally {
        making -= 1;
      }
    },
  };
}
