import { join } from "node:path";
import { remoteConfig } from "@aiweb/federation/preset";
import { build } from "vite";

// run as a process of its own: `node build.ts OUT`
const outDir = process.argv[2];
if (outDir === undefined) {
  throw new Error("Say where to build to.");
}
const root = join(import.meta.dirname, "../../..");
const config = remoteConfig(
  { name: "fixture", title: "Fixture", owner: "Tests", port: 5399, order: 1, routes: ["/fixture"], navigation: [{ path: "/fixture", title: "Fixture", icon: "query", group: "Tests", badge: "running-jobs" }] },
  { root, entry: "src/remotes/fixture-remote/routes.tsx", outDir },
);
await build({ ...config({ command: "build", mode: "production" }), configFile: false, logLevel: "warn" });
