import type { Plugin } from "vite";

/** What the served page holds beside the shell: the registry and its keys. */
const written = /<script type="application\/json" id="registry(?:-keys)?">.*?<\/script>/g;

/** Vite plugin for a development server: its page holds the registry, and the keys that sign it, of the AIWeb at `origin`. */
export function writtenByServer(origin: string): Plugin {
  return {
    name: "aiweb:written-by-server",
    apply: "serve",
    async transformIndexHtml(html) {
      const response = await fetch(`${origin}/profile`, { headers: { accept: "text/html" } });
      const found = (await response.text()).match(written) ?? [];
      return html.replace("</head>", `${found.join("")}</head>`);
    },
  };
}
