import type { Page, Route } from "@playwright/test";
import type { Tampering } from "./tamper-cases.ts";

/** What a script or a style sheet leaves where it was let in. */
const mark = { js: "\n;globalThis.tampered = true;", css: "\nhtml { --tampered: yes; }" };

/** The registry's files by their address, as the browser is given them. */
export async function publishedFiles(page: Page): Promise<string[]> {
  const { payload } = await (await page.request.get("/registry.json")).json();
  const { remotes } = JSON.parse(payload);
  const versions: { entryUrl: string; integrity: Record<string, string> }[] = Object.values<{ versions: [{ entryUrl: string; integrity: Record<string, string> }] }>(remotes).map((remote) => remote.versions[0]);
  return versions.flatMap(({ entryUrl, integrity }) => Object.keys(integrity).map((path) => entryUrl.replace(/[^/]+$/, path)));
}

/** Changes a file on its way, as somebody between the server and the browser would. Counts how often it was asked for. */
export async function tamper(page: Page, file: RegExp, how: Tampering): Promise<{ count: number }> {
  const asked = { count: 0 };
  const files = await publishedFiles(page);
  const other = (pattern: RegExp): string => {
    const found = files.find((path) => pattern.test(path));
    if (found === undefined) throw new Error(`No published file is called ${String(pattern)}.`);
    return new URL(found, page.url() === "about:blank" ? (process.env["AIWEB_URL"] ?? "") : page.url()).href;
  };

  async function answer(route: Route): Promise<void> {
    asked.count += 1;
    const response = await route.fetch();
    const kind = route.request().url().endsWith(".css") ? "css" : "js";
    const body = await response.text();
    switch (how.kind) {
      case "append":
        return await route.fulfill({ response, body: `${body}${mark[kind]}` });
      case "replace":
        return await route.fulfill({ response, body: `${mark[kind]}; export const get = () => () => ({}); export const init = () => undefined;` });
      case "truncate":
        return await route.fulfill({ response, body: body.slice(0, body.length / 2) });
      case "empty":
        return await route.fulfill({ response, body: "" });
      case "page":
        return await route.fulfill({ response, contentType: "text/html", body: `<script>${mark.js}</script>` });
      case "swap":
        return await route.fulfill({ response: await route.fetch({ url: other(how.for) }) });
      case "redirect":
        return await route.fulfill({ status: 302, headers: { location: other(how.to) } });
    }
  }
  await page.route((url) => file.test(url.pathname), answer);
  return asked;
}

/** Whether anything that was changed on its way was let in. */
export async function wasLetIn(page: Page): Promise<boolean> {
  return await page.evaluate(() => "tampered" in globalThis || getComputedStyle(document.documentElement).getPropertyValue("--tampered") !== "");
}
