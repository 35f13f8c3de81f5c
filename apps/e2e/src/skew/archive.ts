import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { z } from "zod";

/** Where the builds of earlier commits lie. */
export const archives = path.resolve(import.meta.dirname, "../../archives");
/** What each of them is, in the order in which they were added. */
export const archiveList = path.join(archives, "archives.json");

const archiveRecord = z.object({
  /** In the folder of archives. */
  file: z.string().regex(/^[a-z0-9-]+\.br$/),
  /** The app that was built: a remote's name, or shell. */
  app: z.string(),
  /** The commit that it was built from. */
  commit: z.string().regex(/^[0-9a-f]{40}$/),
  /** Where the design system was that of another commit. */
  designSystem: z.string().regex(/^[0-9a-f]{40}$/).optional(),
  /** Of a shell: the version of the host API that it offers. */
  hostApi: z.string().regex(/^\d+\.\d+\.\d+$/).optional(),
  /** Of the compressed file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type ArchiveRecord = z.infer<typeof archiveRecord>;

/** Contents by path in the build: text as it is, everything else in base64. */
const archiveContent = z.record(z.string(), z.union([z.string(), z.object({ base64: z.string() })]));

const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

export async function listArchives(): Promise<ArchiveRecord[]> {
  return z.array(archiveRecord).parse(JSON.parse(await readFile(archiveList, "utf8")));
}

/** One file for a whole build: brotli over JSON, which node reads and writes by itself, and the same bytes each time. */
export async function packArchive(files: ReadonlyMap<string, Buffer>): Promise<{ bytes: Buffer; sha256: string }> {
  const content = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, bytes]) => {
    const text = bytes.toString("utf8");
    return [name, Buffer.from(text).equals(bytes) ? text : { base64: bytes.toString("base64") }];
  });
  const json = Buffer.from(JSON.stringify(Object.fromEntries(content)));
  const bytes = await promisify(brotliCompress)(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: json.length } });
  return { bytes, sha256: sha256Of(bytes) };
}

/** The files of an archived build, by their path in it. Throws where the archive is not the one that was listed. */
export async function readArchive({ file, sha256 }: ArchiveRecord): Promise<Map<string, Buffer>> {
  const bytes = await readFile(path.join(archives, file));
  if (sha256Of(bytes) !== sha256) throw new Error(`${file} is not the archive that archives.json lists. Make it again: apps/e2e/archives/README.md.`);
  const content = archiveContent.parse(JSON.parse((await promisify(brotliDecompress)(bytes)).toString("utf8")));
  return new Map(Object.entries(content).map(([name, written]) => [name, typeof written === "string" ? Buffer.from(written) : Buffer.from(written.base64, "base64")]));
}

/** Lays an archived build out as it was built. */
export async function unpackArchive(record: ArchiveRecord, folder: string): Promise<void> {
  for (const [name, bytes] of await readArchive(record)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
