import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { looks } from "./baseline.ts";
import type { Finding } from "./compare.ts";
import { drawDifference } from "./difference.ts";
import type { Pictures } from "./pictures.ts";

const STYLE = "body{font:14px/1.5 system-ui;margin:24px;color:#1b1b19;background:#fafaf8}h1{font-size:20px}h2{font-size:15px;margin:32px 0 8px}figure{margin:0;flex:1;min-width:240px}figcaption{color:#5c5b55;margin-bottom:4px}img{max-width:100%;border:1px solid #ccc;background:#fff}.row{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}pre{white-space:pre-wrap}@media(prefers-color-scheme:dark){body{color:#ededea;background:#171716}figcaption{color:#a9a79f}}";

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/**
 * Writes the report into `folder`: index.html, with before, after and difference of each picture that changed.
 * A picture that is not here any more is said to be missing. Answers the page's path.
 */
export function writeReport(folder: string, findings: readonly Finding[], pictures: Pictures, about: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (name: string, picture: Buffer, caption: string) => {
    writeFileSync(join(folder, name), picture);
    return `<figure><figcaption>${escape(caption)}</figcaption><img loading="lazy" alt="${escape(caption)}" src="./${name}"></figure>`;
  };
  const sections = findings.map((finding) => {
    switch (finding.kind) {
      case "changed": {
        const name = `${finding.id}.${finding.look}`;
        const after = pictures.read(finding.after);
        const figures = pictures.has(finding.before)
          ? (() => {
              const before = pictures.read(finding.before);
              const { picture, pixels } = drawDifference(before, after);
              return [write(`${name}.before.png`, before, "Before"), write(`${name}.after.png`, after, "After"), write(`${name}.difference.png`, picture, `Difference: ${pixels.toLocaleString("en")} pixels`)];
            })()
          : [`<figure><figcaption>Before</figcaption>The approved picture is not on this machine.</figure>`, write(`${name}.after.png`, after, "After")];
        return `<h2>${finding.id}, ${finding.look}</h2><div class="row">${figures.join("")}</div>`;
      }
      case "new":
        return `<h2>${finding.id}, new</h2><div class="row">${looks.map((look) => write(`${finding.id}.${look}.after.png`, pictures.read(finding.shots[look]), look)).join("")}</div>`;
      case "removed":
        return `<h2>${finding.id}, removed</h2>`;
      case "failed":
        return `<h2>${finding.id}, failed</h2><pre>${escape(finding.problem)}</pre>`;
    }
  });
  const page = join(folder, "index.html");
  const summary = findings.length === 0 ? "Nothing changed." : `${findings.length} to look at. Approve them all with npm run visual -- --approve.`;
  writeFileSync(page, `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Visual differences</title><style>${STYLE}</style><h1>Visual differences</h1><p>${escape(about)}</p><p>${summary}</p>${sections.join("\n")}</html>\n`);
  return page;
}
