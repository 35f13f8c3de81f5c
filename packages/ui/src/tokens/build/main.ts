import { writeFile } from "node:fs/promises";
import { readTokens } from "./read-tokens.ts";
import { writeCss } from "./write-css.ts";
import { writeFacadeNames, writeNames } from "./write-names.ts";

const sets = await readTokens();
await writeFile(new URL("../tokens.css", import.meta.url), writeCss(sets));
await writeFile(new URL("../tokens.ts", import.meta.url), writeNames(sets));
await writeFile(new URL("../../../../federation/src/token-names.ts", import.meta.url), writeFacadeNames(sets));
