import type { TestProject } from "vitest/node";
import { findMariaDb } from "./mariadb-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of a MariaDB server whose role may make databases; empty where there is none, which was then printed. */
    mariaDbUrl: string;
  }
}

/** Vitest global set-up: one MariaDB for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, missing, stop } = await findMariaDb();
  if (url === "") process.stdout.write(`skipped: MariaDB is not asked: ${missing}\n`);
  project.provide("mariaDbUrl", url);
  return stop;
}
