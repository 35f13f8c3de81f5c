import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

// Tries what a limited child must not be able to do.
process.stdin.on("end", () => process.exit(3)).resume();

const { act, path } = z.object({ act: z.enum(["read", "write", "spawn", "environment", "allocate", "spin", "fill", "wait"]), path: z.string().default("") }).parse(JSON.parse(process.argv[2] ?? "{}"));
switch (act) {
  case "read":
    readFileSync(path);
    break;
  case "write":
    writeFileSync(path, "x");
    break;
  case "spawn": {
    const { error } = spawnSync("true");
    if (error !== undefined) throw error;
    break;
  }
  case "environment":
    process.stderr.write(Object.keys(process.env).join(" "));
    break;
  case "allocate": {
    const kept: Buffer[] = [];
    for (let megabytes = 0; megabytes < 2_048; megabytes += 16) kept.push(Buffer.alloc(16 * 2 ** 20, 1));
    break;
  }
  case "spin":
    for (;;) Math.random();
  case "fill":
    for (let megabytes = 0; megabytes < 64; megabytes += 1) appendFileSync(path, Buffer.alloc(2 ** 20, 1));
    break;
  case "wait":
    setInterval(() => undefined, 1_000);
}
if (act !== "wait") process.exit(0);
