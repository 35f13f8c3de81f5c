import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseDevelopmentFlags, parseStartFlags } from "./flags.mjs";
import { root } from "./paths.mjs";

describe("the command line of npm start", () => {
  test("without words, the defaults", () => {
    expect(parseStartFlags([], {})).toEqual({ port: 4300, dataDirectory: path.join(root, ".aiweb"), open: true, help: false });
  });

  test("the environment replaces defaults, and words replace the environment", () => {
    const environment = { AIWEB_PORT: "5000", AIWEB_DATA_DIR: "/srv/aiweb" };
    expect(parseStartFlags([], environment)).toMatchObject({ port: 5000, dataDirectory: "/srv/aiweb" });
    expect(parseStartFlags(["--port", "5001", "--data-dir=/other", "--no-open"], environment)).toMatchObject({ port: 5001, dataDirectory: "/other", open: false });
  });

  test("a relative --data-dir is meant from where the person stands", () => {
    expect(parseStartFlags(["--data-dir", "here"], { INIT_CWD: "/home/ada" }).dataDirectory).toBe("/home/ada/here");
  });

  test.each(["seventy", "70000", "-1", "4300.5", ""])("refuses --port=%s with an example", (port) => {
    expect(() => parseStartFlags([`--port=${port}`], {})).toThrow(/number from 0 to 65535.*--port 4301/);
  });

  test("refuses a word it does not know and shows those it does", () => {
    expect(() => parseStartFlags(["--prot", "1"], {})).toThrow(/--prot[\s\S]*--port N/);
  });
});

test("npm run dev takes what npm start takes, or one remote; an address alone belongs to nothing", () => {
  expect(parseDevelopmentFlags(["--port", "4391", "--no-open"], {})).toMatchObject({ port: 4391, open: false });
  expect(parseDevelopmentFlags(["--remote", "price-watch", "--against", "https://aiweb.example.org"], {})).toMatchObject({ remote: "price-watch" });
  expect(() => parseDevelopmentFlags(["--against", "https://aiweb.example.org"], {})).toThrow("--against needs --remote NAME");
  expect(() => parseDevelopmentFlags(["--remotes"], {})).toThrow("npm run dev -- --remote NAME");
  expect(() => parseStartFlags(["--remote", "price-watch"], {})).toThrow("npm start -- ");
});
