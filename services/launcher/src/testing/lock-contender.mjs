// A process that takes a lock, for tests: ROUNDS times, each time alone or with status 1; for 0 once, until it is killed.
import { closeSync, openSync, rmSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { waitForLock, tryLock } from "../toolchain/lock.mjs";

const [file = "", rounds = "0"] = process.argv.slice(2);
if (rounds === "0") {
  await waitForLock(file, { signal: new AbortController().signal, onWait: (pid) => process.stdout.write(`waits for ${pid}`) });
  process.stdout.write("held");
  setInterval(() => {}, 1_000);
}
for (let round = 0; round < Number(rounds); ) {
  const release = tryLock(file);
  if (release === undefined) {
    await delay(1);
    continue;
  }
  // Fails when somebody else is inside.
  closeSync(openSync(`${file}-inside`, "wx"));
  await delay(0);
  rmSync(`${file}-inside`);
  release();
  round += 1;
}
