import type { Browser, Cookie } from "playwright";

export interface Things {
  cookies: Cookie[];
  /** Paths of the pages of a dataset and of a job that has ended. */
  dataset: string;
  job: string;
}

/** Enough for curves and a log. */
const STEPS = "8";

/** Signs a newcomer in and goes the road's first part: the sample, and a short fine-tune on it. */
export async function makeThings(browser: Browser, origin: string, cookies: Cookie[]): Promise<Things> {
  const context = await browser.newContext();
  await context.addCookies(cookies);
  const page = await context.newPage();
  const guide = page.getByRole("region", { name: "First steps" });
  await page.goto(`${origin}/data/datasets`);
  await page.getByRole("main").getByRole("button", { name: "Load the sample" }).click();
  await page.waitForURL(/\/data\/datasets\/[^/]+\/[^/]+$/);
  const dataset = new URL(page.url()).pathname;
  await guide.getByRole("link", { name: "Open the form" }).click({ timeout: 60_000 });
  await page.getByText("200 rows").first().waitFor();
  await page.getByLabel("Steps", { exact: true }).and(page.getByRole("textbox")).fill(STEPS);
  await page.getByRole("button", { name: "Start fine-tuning" }).click();
  await page.waitForURL(/\/ai\/jobs\/[0-9a-f-]{36}$/);
  const job = new URL(page.url()).pathname;
  await page.getByText("Succeeded", { exact: true }).waitFor({ timeout: 15 * 60_000 });
  await context.close();
  return { cookies, dataset, job };
}
