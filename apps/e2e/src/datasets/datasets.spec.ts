import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/test.ts";
import { signInAsNewcomer } from "../fixtures/sign-in.ts";

const minute = 60_000;

/** Makes a dataset of one file, as a person does who has signed in. */
async function create(page: Page, name: string, content: string): Promise<void> {
  await page.goto("/data/datasets/new");
  await page.getByLabel("Drop files here, or choose them").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Create dataset" }).click();
  await expect(page).toHaveURL(/\/data\/datasets\/[^/]+\/[^/]+$/);
}

test("a file is looked at before it is sent, becomes a dataset, and its rows are viewed, sorted and copied", async ({ page, context }) => {
  test.setTimeout(2 * minute);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const note = "a note that is longer than the grid holds. ".repeat(80);
  const lines = Array.from({ length: 10_000 }, (_, index) => `${index},"row ${index}, said ""so""",${index === 0 ? note : "x"}`);
  await signInAsNewcomer(page, "/data/datasets/new");

  await test.step("preview, upload, ready", async () => {
    await page.getByLabel("Drop files here, or choose them").setInputFiles({ name: "Many Rows.csv", mimeType: "text/csv", buffer: Buffer.from(`id,words,note\n${lines.join("\n")}\n`) });
    await expect(page.getByRole("region", { name: "First rows of Many Rows.csv" })).toContainText('row 3, said "so"');
    await expect(page.getByLabel("Name", { exact: true })).toHaveValue("many-rows");
    await page.getByRole("button", { name: "Create dataset" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "many-rows" })).toBeVisible();
    await expect(page.getByText("Ready", { exact: true }).first()).toBeVisible({ timeout: minute });
    await page.getByRole("link", { name: "Many Rows.csv" }).click();
  });

  // The grid is a canvas: its rows stand in a table for screen readers too.
  await expect(page.getByText('row 1, said "so"')).toBeAttached();

  await test.step("to the last row, and a copy of its first cell", async () => {
    await page.getByLabel("Row", { exact: true }).fill("10000");
    await page.getByRole("button", { name: "Go" }).click();
    await expect(page.getByText('row 9999, said "so"')).toBeAttached();
    await page.getByRole("button", { name: "Copy the selected cells" }).click();
    await expect(page.getByText("Copied 1 cell")).toBeVisible();
    expect(await clipboard()).toBe("9999");
  });

  await test.step("sorted, the last comes first; all of it is copied as far as a clipboard goes", async () => {
    await page.getByLabel("Order by").selectOption({ label: "By id" });
    await page.getByRole("button", { name: "Smallest first; turn round" }).click();
    await page.getByLabel("Row", { exact: true }).fill("10000");
    await page.getByRole("button", { name: "Go" }).click();
    await expect(page.getByText('row 0, said "so"')).toBeAttached();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await expect(page.getByText("Copied the first 3,333 of 10,000 rows")).toBeVisible();
    const copied = (await clipboard()).split("\n");
    expect(copied).toHaveLength(3_333);
    expect(copied[0]).toBe('9999\t"row 9999, said ""so"""\tx');
  });

  await test.step("a cell that is shown cut is copied and opened whole", async () => {
    await page.getByLabel("Row", { exact: true }).fill("10000");
    await page.getByRole("button", { name: "Go" }).click();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+c");
    await expect.poll(clipboard).toBe(note);
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("The whole cell")).toHaveValue(note);
    await page.keyboard.press("Escape");
  });
});

test("rows that do not fit are listed and decided on, files change in versions, and the dataset goes with its name typed", async ({ page }) => {
  test.setTimeout(2 * minute);
  await signInAsNewcomer(page, "/data/datasets/new");
  await create(page, "ragged.csv", "a,b\n1,2\n3\n4,5\n6,7,8\n");

  await test.step("stop, then leave out after all; the list stays", async () => {
    const banner = page.getByText("2 rows do not fit");
    await expect(banner).toBeVisible({ timeout: minute });
    await expect(page.getByRole("button", { name: "Fine-tune" })).toHaveAttribute("aria-disabled", "true");
    await expect(page.getByRole("table", { name: "Rows of ragged.csv that did not fit" })).toContainText("It has 1 field; the header has 2.");
    await page.getByRole("button", { name: "Stop here" }).click();
    await expect(page.getByText("You stopped here. You can still use the other rows")).toBeVisible();
    await page.getByRole("button", { name: "Leave them out" }).click();
    await expect(banner).toBeHidden();
    await expect(page.getByText("2 rows left out")).toBeVisible();
    await expect(page.getByRole("table", { name: "Rows of ragged.csv that did not fit" })).toContainText("6,7,8");
    await expect(page.getByRole("link", { name: "Fine-tune" })).toBeVisible();
  });

  await test.step("rename by Enter, replace, add, remove", async () => {
    await page.getByRole("button", { name: "More for ragged.csv" }).click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("even.csv");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: "even.csv" })).toBeVisible();
    await page.getByRole("button", { name: "More for even.csv" }).click();
    await page.getByRole("menuitem", { name: "Replace" }).click();
    await page.getByLabel("Drop a file here, or choose one").setInputFiles({ name: "mended.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
    await page.getByRole("button", { name: "Replace file" }).click();
    await expect(page.getByRole("link", { name: "mended.csv" })).toBeVisible({ timeout: minute });
    await page.getByRole("button", { name: "Add files" }).click();
    await page.getByRole("dialog").getByLabel("Drop files here, or choose them").setInputFiles({ name: "more.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n3,4\n") });
    await page.getByRole("dialog").getByRole("button", { name: "Add files" }).click();
    await expect(page.getByRole("link", { name: "more.csv" })).toBeVisible({ timeout: minute });
    await page.getByRole("button", { name: "More for mended.csv" }).click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await page.getByRole("button", { name: "Remove file" }).click();
    await expect(page.getByRole("link", { name: "mended.csv" })).toBeHidden();
  });

  await test.step("the first version is as it was", async () => {
    await page.getByRole("tab", { name: /Versions/ }).click();
    await page.getByRole("link", { name: "v1", exact: true }).click();
    await expect(page.getByText("This is version 1, as it was")).toBeVisible();
    await page.getByRole("link", { name: "ragged.csv" }).click();
    await expect(page.getByText("2 rows, 2 columns")).toBeVisible();
    await page.getByRole("link", { name: "ragged", exact: true }).click();
    await expect(page.getByText("This is version 1, as it was")).toBeVisible();
    await page.getByRole("link", { name: "Show the newest" }).click();
    await expect(page.getByRole("link", { name: "more.csv" })).toBeVisible();
  });

  await test.step("settings and the end", async () => {
    await page.getByRole("tab", { name: "Settings" }).click();
    await page.getByLabel("Licence").fill("MIT");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Delete dataset" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel("Type ragged to confirm").fill("ragged");
    await dialog.getByRole("button", { name: "Delete dataset" }).click();
    await expect(page).toHaveURL(/\/data\/datasets$/);
    await expect(page.getByText("No data yet")).toBeVisible();
  });
});

test("a file's menu that is asked for before its code has come opens when it has", async ({ page }) => {
  await signInAsNewcomer(page, "/data/datasets/new");
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  await page.route(/\/file-menu[^/]*\.js$/, async (route) => {
    await asked;
    await route.continue();
  });
  await create(page, "slow-code.csv", "a,b\n1,2\n");
  await page.getByRole("button", { name: "More for slow-code.csv" }).click();
  ask();
  await expect(page.getByRole("menuitem", { name: "Download as it was uploaded" })).toBeVisible();
});
