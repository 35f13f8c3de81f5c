import { readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a contact sheet may weigh: it is kept in the repository. */
const mostBytes = 5e6;
const parts = { marketplace: "Marketplace", ai: "AI", data: "Data engineering", shell: "Everywhere" };
const looks = ["light", "dark"].flatMap((theme) => [320, 768, 1440].map((width) => `${theme}-${width}`));

const style = `:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}body{margin:24px}h2{margin-block:40px 8px}h3{margin-block:24px 8px;font-size:14px}
div{display:flex;gap:12px;overflow-x:auto}figure{flex:none;margin:0}img{display:block;block-size:450px;border:1px solid #8886;border-radius:4px}figcaption{font-size:12px;opacity:.7}`;

/** Writes index.html over the pictures that lie in `folder`, one row a page; tells how many pages and bytes there are. @param {string} folder */
export function writeContactSheet(folder) {
  let pages = 0;
  const sections = Object.entries(parts).map(([part, title]) => {
    const pictures = namesIn(path.join(folder, part));
    const names = [...new Set(pictures.map((file) => file.replace(/-(?:light|dark)-\d+\.webp$/, "")))].toSorted();
    pages += names.length;
    return `<h2>${title}</h2>\n${names.map((name) => rowOf(part, name)).join("\n")}`;
  });
  writeFileSync(path.join(folder, "index.html"), `<!doctype html>\n<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Every page of AIWeb</title><style>${style}</style>\n<h1>Every page of AIWeb</h1>\n<p>Made by <code>npm run screens</code> on the road from the sample to an answer: light and dark, 320, 768 and 1440 px.</p>\n${sections.join("\n")}\n</html>\n`);
  const bytes = Object.keys(parts).flatMap((part) => namesIn(path.join(folder, part)).map((file) => statSync(path.join(folder, part, file)).size)).reduce((sum, size) => sum + size, 0);
  if (bytes > mostBytes) throw new Error(`The pictures weigh ${(bytes / 1e6).toFixed(1)} MB, more than ${mostBytes / 1e6}: make them smaller in apps/e2e/src/fixtures/inspect-page.ts.`);
  return { pages, bytes };
}

/** @param {string} folder */
function namesIn(folder) {
  return readdirSync(folder).filter((file) => file.endsWith(".webp"));
}

/** @param {string} part @param {string} name */
function rowOf(part, name) {
  const figures = looks.map((look) => `<figure><img loading="lazy" src="${part}/${name}-${look}.webp" alt="${name}, ${look.replace("-", ", ")} px"><figcaption>${look.replace("-", " ")}</figcaption></figure>`);
  return `<h3>${name}</h3>\n<div tabindex="0" role="group" aria-label="${name}">${figures.join("")}</div>`;
}
