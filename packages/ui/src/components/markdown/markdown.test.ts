import { expect, test } from "vitest";
import { decodeEntities } from "./entities.ts";
import { safeHref } from "./safe-href.ts";

test.each(["javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "vbscript:x", "/profile", "//evil.example", "file:///etc/passwd", "blob:x", "", "java\nscript:alert(1)"])(
  "%j is no link",
  (href) => {
    expect(safeHref(href)).toBeNull();
  },
);

test("web and mail addresses are links", () => {
  expect(safeHref("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
  expect(safeHref("mailto:a@example.org")).toBe("mailto:a@example.org");
});

test("character references are read, unknown and impossible ones stay", () => {
  expect(decodeEntities("&lt;b&gt; &amp; &#39; &#x1F600; &unknown; &#xD800;")).toBe("<b> & ' 😀 &unknown; &#xD800;");
});
