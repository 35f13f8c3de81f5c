import type { Plugin } from "vite";

const firstFont = /inter-latin-wght-normal.*\.woff2$/;

/** Vite plugin: names the font of nearly all words in the page. A browser would learn of it late, and lay everything out twice. */
export function preloadFont(): Plugin {
  return {
    name: "aiweb:preload-font",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const fonts = Object.keys(bundle).filter((name) => firstFont.test(name));
        return fonts.map((file) => ({ tag: "link", attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` }, injectTo: "head" as const }));
      },
    },
  };
}
