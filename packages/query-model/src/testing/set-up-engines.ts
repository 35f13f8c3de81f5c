import { afterAll, beforeAll, inject } from "vitest";
import { openEngines, type TestEngine } from "./engines.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** URL of the test server, as the global set-up of packages/db provides it. */
    postgresUrl: string;
  }
}

/** The engines of a test file, each with what `prepare` puts into it; gone with the file. Those that are missing are told of. */
export function setUpEngines(prepare: (engine: TestEngine) => Promise<void>): readonly TestEngine[] {
  const engines: TestEngine[] = [];
  beforeAll(async () => {
    const opened = await openEngines(`${inject("postgresUrl")}postgres`);
    engines.push(...opened.engines);
    for (const sentence of opened.missing) process.stdout.write(`skipped: ${sentence}\n`);
    for (const engine of engines) await prepare(engine);
  }, 180_000);
  afterAll(async () => {
    for (const engine of engines) await engine.close();
  });
  return engines;
}
