import { writeFile } from "node:fs/promises";
import { readTokens } from "./read-tokens.ts";
import { writeCss } from "./write-css.ts";

await writeFile(new URL("../tokens.css", import.meta.url), writeCss(await readTokens()));
