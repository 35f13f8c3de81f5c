import { inspectPage } from "../fixtures/inspect-page.ts";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

const minute = 60_000;

test("the auth page", async ({ page }) => {
  test.setTimeout(2 * minute);
  await page.goto("/sign-in");
  await inspectPage(page, "sign-in");
});

test("a page comes with who is signed in, and is drawn without asking", async ({ page }) => {
  // not where the models are, which the first page may still be asking for
  await signInAsNewcomer(page, "/profile");
  await expect(page.getByRole("heading", { level: 1, name: "Profile" })).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/marketplace/models");
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(asked.filter((address) => address.includes("/trpc/models.list"))).toHaveLength(1);
  expect(asked.filter((address) => address.includes("/trpc/accounts.getMe"))).toEqual([]);
});

test("the pages that a newcomer finds empty", async ({ page }) => {
  test.setTimeout(10 * minute);
  await signInAsNewcomer(page);
  for (const [name, address, heading] of [
    ["models", "/marketplace/models", "Models"],
    ["data", "/marketplace/data", "Data"],
    ["playground", "/ai/playground", "Playground"],
    ["builder-empty", "/ai/build", "Build a model"],
    ["own-models-empty", "/ai/models", "My models"],
    ["serving-empty", "/ai/serving", "Serving"],
    ["jobs-empty", "/ai/jobs", "Fine-tuning jobs"],
    ["datasets-empty", "/data/datasets", "Datasets"],
    ["new-dataset", "/data/datasets/new", "New dataset"],
    ["profile", "/profile", "Profile"],
    ["missing", "/data/nowhere", "There is no page here"],
  ] as const) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await inspectPage(page, name);
  }
});

test.describe("without what only adds to a page", () => {
  test.use({ expectedConsole: [/ERR_FAILED/] });

  test("the page stands", async ({ page }) => {
    await signInAsNewcomer(page);
    await page.route(/\/assets\/(?:app-notices|first-steps)-[\w-]+\.js$/, (route) => route.abort());
    const missing = ["app-notices", "first-steps"].map((file) => page.waitForEvent("requestfailed", (request) => request.url().includes(file)));
    await page.goto("/ai/models");
    await Promise.all(missing);
    await expect(page.getByRole("heading", { level: 1, name: "My models" })).toBeVisible();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Datasets" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Datasets" })).toBeVisible();
  });
});

test.describe("where there is nothing to show", () => {
  test.use({ expectedConsole: [/status of 404|ERR_INTERNET_DISCONNECTED|PageLoadError/] });

  test("pages of what is not there, and of what cannot be asked", async ({ page, context }) => {
    test.setTimeout(5 * minute);
    await signInAsNewcomer(page);
    for (const [name, address, heading] of [
      ["model-missing", "/marketplace/models/nobody/nothing", "There is no such model"],
      ["dataset-missing", "/data/datasets/nobody/nothing", "There is no such dataset, or it is not yours to see"],
      ["job-missing", "/ai/jobs/00000000-0000-4000-8000-000000000000", "There is no such job, or it is not yours"],
      ["conversation-missing", "/ai/playground/00000000-0000-4000-8000-000000000000", "There is no such conversation, or it is not yours"],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await inspectPage(page, name);
    }
    await page.goto("/ai/models");
    await expect(page.getByRole("heading", { level: 1, name: "My models" })).toBeVisible();
    await context.setOffline(true);
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Fine-tuning jobs" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await inspectPage(page, "jobs-offline");
    await context.setOffline(false);
  });
});

test("the pages of a model and of a dataset", async ({ page }) => {
  test.setTimeout(10 * minute);
  await signInAsNewcomer(page, "/data/datasets");
  for (const [name, model] of [
    ["model-local", "aiweb/smollm2-135m-instruct"],
    ["model-base", "meta-llama/Meta-Llama-3-8B"],
    ["model-retired", "anthropic/claude-3-opus"],
  ] as const) {
    await page.goto(`/marketplace/models/${model}`);
    await expect(page.getByRole("heading", { level: 1, name: model.split("/")[1] })).toBeVisible();
    await inspectPage(page, name);
  }
  await page.goto("/data/datasets");
  await page.getByRole("main").getByRole("button", { name: "Load the sample" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "support-handbook" })).toBeVisible();
  await expect(page.getByText("Ready", { exact: true }).first()).toBeVisible({ timeout: minute });
  await inspectPage(page, "dataset");
  const dataset = new URL(page.url()).pathname;
  await page.goto("/data/datasets");
  await expect(page.getByRole("link", { name: "support-handbook" })).toBeVisible();
  await inspectPage(page, "datasets");
  await page.goto(dataset.replace("/data/datasets/", "/marketplace/data/"));
  await expect(page.getByRole("table", { name: "Files of version 1" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Versions" })).toBeVisible();
  await inspectPage(page, "public-dataset");
  await page.goto(dataset);
  await page.getByRole("link", { name: /\.(csv|jsonl|parquet)$/ }).first().click();
  await expect(page).toHaveURL(/\/files\//);
  // The grid is a canvas: its rows stand in a table for screen readers too.
  await expect(page.getByText("What is half of fifty?")).toBeAttached();
  await inspectPage(page, "viewer");

  // Forced colours do not reach into a canvas: it must go on drawing words on a ground.
  await page.emulateMedia({ forcedColors: "active" });
  await page.reload();
  await expect(page.getByText("What is half of fifty?")).toBeAttached();
  await expect.poll(() => page.locator("canvas").first().evaluate(countColours)).toBeGreaterThan(5);
  await page.emulateMedia({ forcedColors: "none" });
});

/** How many colours a canvas shows. */
function countColours(canvas: Element): number {
  if (!(canvas instanceof HTMLCanvasElement)) return 0;
  const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() };
  return new Set(new Uint32Array(data.buffer)).size;
}
