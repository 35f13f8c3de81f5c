import { afterAll, beforeAll, inject } from "vitest";
import { openEngines, type ServerUrls, type TestEngine } from "./engines.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the test server, as the global set-up of packages/db provides it. */
    postgresUrl: string;
    /** URL of MariaDB, as the global set-up beside this file provides it; empty where there is none. */
    mariaDbUrl: string;
  }
}

/** The servers of a test file: that of TEST_POSTGRES_URL where it is set, else those that the run brings. */
export const serverUrls = (): ServerUrls => ({ postgres: process.env["TEST_POSTGRES_URL"] ?? `${inject("postgresUrl")}postgres`, mariadb: inject("mariaDbUrl") });

/** The engines of a test file, each with what `prepare` puts into it; gone with the file. */
export function setUpEngines(prepare: (engine: TestEngine) => Promise<void>): readonly TestEngine[] {
  const engines: TestEngine[] = [];
  beforeAll(async () => {
    engines.push(...(await openEngines(serverUrls())));
    for (const engine of engines) await prepare(engine);
  }, 180_000);
  afterAll(async () => {
    for (const engine of engines) await engine.close();
  });
  return engines;
}
