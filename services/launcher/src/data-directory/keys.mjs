import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { codeOf } from "../problem.mjs";

/**
 * A secret that is made once per data directory.
 * @param {string} folder the data directory
 * @param {"secret.key" | "postgres.password" | "ray.token"} name
 * @returns {string} 32 random bytes: the secret key in base64 as the services want it, others as hex
 */
export function keepSecret(folder, name) {
  const file = path.join(folder, "keys", name);
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (kept !== "") return kept;
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const made = randomBytes(32).toString(name === "secret.key" ? "base64" : "hex");
  writeFileSync(file, made, { mode: 0o600, flush: true });
  return made;
}
