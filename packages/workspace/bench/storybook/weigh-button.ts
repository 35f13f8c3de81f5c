import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { workspaceRoot } from "../../storybook/build-storybook.ts";

/** Bytes, gzipped, of the design system's scripts and styles on a page with one button; React and fonts are not counted. */
export async function weighButton(): Promise<number> {
  // inside the package, so that the entry finds what the package finds
  const folder = mkdtempSync(join(workspaceRoot, "packages/workspace/bench-"));
  try {
    writeFileSync(join(folder, "page.tsx"), 'import "@aiweb/ui/styles.css";\nimport { Button } from "@aiweb/ui";\nexport const page = <Button variant="primary">Fine-tune</Button>;\n');
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { input: join(folder, "page.tsx"), external: /^react/, preserveEntrySignatures: "strict" } },
    });
    const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : "output" in built ? built.output : [];
    return outputs.filter(({ fileName }) => /\.(?:js|css)$/.test(fileName)).reduce((sum, output) => sum + gzipSync(output.type === "chunk" ? output.code : output.source, { level: 9 }).length, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
