import type { IncomingHttpHeaders } from "node:http";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { constants, zstdCompress } from "node:zlib";
import { LRUCache } from "lru-cache";
import { listRemoteFiles } from "@aiweb/db/queries/remote-file/list-remote-files";
import type { Services } from "../../trpc/context.ts";
import { accepts, remoteFileKey } from "./remote-files.ts";

const compress = promisify(zstdCompress);

/** Above this neither a file nor a dictionary is taken: compressing 1 MB takes a third of a second of one core. */
const MOST_BYTES = 1_000_000;
/** Of deltas kept in memory, in bytes. */
const MOST_KEPT_BYTES = 16_000_000;
/** As close as zstd comes; from here on it only takes longer. */
const LEVEL = 17;
/** What precedes the dictionary's digest and the frame: a skippable frame of 32 bytes. Source: RFC 9842 §5. */
const DCZ_MAGIC = Buffer.from("5e2a4d1820000000", "hex");

/**
 * For which files a browser may offer this one as dictionary: those of the same name, whatever the remote and the
 * version. `assets/parts-DHNaqMgJ.js` serves the parts of all other remotes, and its own next versions'. Undefined for
 * what is no text. Source: RFC 9842 §2.1.
 */
export function dictionaryFor(path: string): string | undefined {
  if (!/\.(?:js|css)$/.test(path)) return undefined;
  return `match="/remotes/*/${path.replace(/-[\w-]{8}(?=\.\w+$)/, "-*")}"`;
}

/** SHA-256 (hex) of the dictionary that a browser offers, where it takes a delta to it as zstd; else undefined. */
export function offeredDictionary(headers: IncomingHttpHeaders): string | undefined {
  const encoded = /^:([A-Za-z0-9+/]{43}=):$/.exec(headers["available-dictionary"]?.toString() ?? "")?.[1];
  return encoded !== undefined && accepts(headers, "dcz") ? Buffer.from(encoded, "base64").toString("hex") : undefined;
}

/** Differences between files of remotes, by which a browser that has one gets another. */
export interface RemoteFileDeltas {
  /** The file as `dcz` to this dictionary, both by SHA-256 in hex; undefined where there is no such dictionary, or either is too big. */
  find(file: { sha256: string; bytes: number }, dictionary: string): Promise<Buffer | undefined>;
}

/** Makes each delta when it is first asked for, in a few milliseconds beside the event loop, and keeps those asked for last. */
export function createRemoteFileDeltas({ db, storage, log }: Pick<Services, "db" | "storage" | "log">): RemoteFileDeltas {
  const read = async (sha256: string) => await buffer(await storage.read(remoteFileKey(sha256)));

  const deltas = new LRUCache<string, Buffer>({
    maxSize: MOST_KEPT_BYTES,
    sizeCalculation: ({ length }) => length,
    fetchMethod: async (id) => {
      const [file = "", dictionary = ""] = id.split(" ");
      const [known] = await listRemoteFiles(db, [dictionary]);
      if (known === undefined || known.bytes > MOST_BYTES) return undefined;
      const [bytes, base] = await Promise.all([read(file), read(dictionary)]);
      const frame = await compress(bytes, { dictionary: base, params: { [constants.ZSTD_c_compressionLevel]: LEVEL } });
      return Buffer.concat([DCZ_MAGIC, Buffer.from(dictionary, "hex"), frame]);
    },
  });

  return {
    async find({ sha256, bytes }, dictionary) {
      if (bytes > MOST_BYTES) return undefined;
      try {
        return await deltas.fetch(`${sha256} ${dictionary}`);
      } catch (error) {
        log.warn({ err: error, dictionary }, "A file is sent whole: its difference to the dictionary could not be made.");
        return undefined;
      }
    },
  };
}
