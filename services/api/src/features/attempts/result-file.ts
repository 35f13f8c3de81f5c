import { z } from "zod";

/** Names of result files: plain segments, no way out of their folder. */
export const resultName = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/, "That is no file name that a result may have.");

/** Where a result's file is stored. It stays there as a version's file; the digest keeps repeated sendings apart. */
export function resultKey(file: { job: string; attempt: number; sha256: string; name: string }): string {
  return `models/from-jobs/${file.job}/${file.attempt}/${file.sha256}/${file.name}`;
}
