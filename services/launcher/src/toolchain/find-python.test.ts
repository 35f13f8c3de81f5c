import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPython } from "./find-python.mjs";

describe("finding Python on the PATH", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "aiweb-python-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A command that answers as a Python of this version would. */
  function place(name: string, version: string, status = 0) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\necho ${version}\nexit ${status}\n`);
    chmodSync(path.join(folder, name), 0o755);
  }

  test("none: says that training and serving need one", async () => {
    expect((await findPython({ PATH: folder })).problem).toMatch(/No Python was found.*3\.11 or newer/);
  });

  test("too old: names the version found and the one needed", async () => {
    place("python3", "3.9");
    expect((await findPython({ PATH: folder })).problem).toMatch(/Only Python 3\.9 .*3\.11 or newer/);
  });

  test("without venv: says which package to install", async () => {
    place("python3", "3.12", 1);
    expect((await findPython({ PATH: folder })).problem).toMatch(/without its venv module.*apt install python3\.12-venv/);
  });

  test("a broken one is passed over for a good one", async () => {
    place("python3.12", "pyenv: command not found", 127);
    place("python3", "3.13");
    expect(await findPython({ PATH: folder })).toEqual({ file: "python3" });
  });

  test("3.11 is taken before newer ones: the stack was tried with it", async () => {
    place("python3.13", "3.13");
    place("python3.11", "3.11");
    expect(await findPython({ PATH: folder })).toEqual({ file: "python3.11" });
  });
});
