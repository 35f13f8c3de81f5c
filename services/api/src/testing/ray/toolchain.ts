import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const WORKSPACE = fileURLToPath(new URL("../../../../../", import.meta.url));

/** The clone's Python, whether or not it is set up. */
export const PYTHON = `${WORKSPACE}.toolchain/python/bin/python`;
export const TRAINER = `${WORKSPACE}services/trainer`;

/** Why tests with a real Ray cannot run here; null when they can. */
export function missingRay(): string | null {
  if (!existsSync(PYTHON)) return "there is no .toolchain/python (npm start sets it up)";
  return existsSync(`${PYTHON.replace(/python$/, "")}ray`) ? null : "the clone's Python has no Ray";
}

/** Where a service's own main.ts lies. */
export function serviceMain(name: "api" | "jobs" | "gateway"): string {
  return `${WORKSPACE}services/${name}/src/main.ts`;
}
