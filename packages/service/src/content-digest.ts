import { createHash } from "node:crypto";

/**
 * Digest of a folder's content (SHA-256, hex), from the digests of its files: equal content has the same one, whoever
 * built it. What is compressed beside a file (`.br`) follows from it and does not count: another zlib writes other bytes.
 */
export function contentDigest(files: readonly { path: string; sha256: string }[]): string {
  const hash = createHash("sha256");
  const counted = files.filter(({ path }) => !path.endsWith(".br"));
  for (const { path, sha256 } of counted.toSorted((a, b) => (a.path < b.path ? -1 : 1))) hash.update(path).update("\0").update(sha256).update("\n");
  return hash.digest("hex");
}
