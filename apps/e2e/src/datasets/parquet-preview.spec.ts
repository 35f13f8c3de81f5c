import path from "node:path";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

/**
 * DuckDB wrote each, as
 * copy (select n as id, 'a sentence that is written again and again, number ' || n as words, n / 4.0::double as share, n % 2 = 0 as even,
 * timestamp '2026-01-01' + interval (n) hour as at, date '2026-01-01' + n::integer as day, [n, n + 1] as pair, {'name': 'thing ' || n} as thing,
 * (n * 1.5)::decimal(9, 2) as price, case when n % 3 = 0 then null else 'x' end as sometimes from range(120) as t(n)) to FILE (format parquet, compression …)
 */
const compressions = ["snappy", "zstd", "gzip", "brotli", "lz4"];
const columns = { id: "number", words: "text", share: "number", even: "yes or no", at: "time", day: "time", pair: "list", thing: "object", price: "number", sometimes: "text" };
const secondRow = ["1", "a sentence that is written again and again, number 1", "0.25", "false", "2026-01-01T01:00:00.000Z", "2026-01-02", '["1","2"]', '{"name":"thing 1"}', "1.5", "x"];

// The page's policy allows no WebAssembly: what unpacks must do without, in the very files that are served.
test("the first rows of Parquet are shown with their types before anything is sent, however it is compressed", async ({ page }) => {
  await signInAsNewcomer(page, "/data/datasets/new");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/uploads")) sent.push(request.url());
  });
  await page.getByLabel("Drop files here, or choose them").setInputFiles(compressions.map((name) => path.join(import.meta.dirname, "parquet", `${name}.parquet`)));
  for (const compression of compressions) {
    const rows = page.getByRole("region", { name: `First rows of ${compression}.parquet` });
    await expect(rows.getByRole("columnheader")).toHaveText(Object.entries(columns).map(([name, kind]) => `${name}${kind}`));
    await expect(rows.getByRole("row").nth(2).getByRole("cell")).toHaveText(secondRow);
    await expect(rows.getByRole("row")).toHaveCount(21);
  }
  await expect(page.getByText("10 columns, 120 rows")).toHaveCount(compressions.length);
  expect(sent).toEqual([]);
});
