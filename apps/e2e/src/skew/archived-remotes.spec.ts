import { randomUUID } from "node:crypto";
import { listRemotesOutput } from "@aiweb/contracts/registry/list-remotes";
import { handleOf, signInAsNewcomer } from "../fixtures/sign-in.ts";
import { expect, test } from "../fixtures/test.ts";
import { makeKey, publishFiles, remoteCommand } from "../platform/small-remote.ts";
import { listArchives, readArchive, type ArchiveRecord } from "./archive.ts";
import { walkThrough } from "./open-pages.ts";

const archived = (await listArchives()).filter(({ app }) => app !== "shell");

/** The revision that a remote has now; null where it is not there. */
async function revisionOf(remote: string): Promise<number | null> {
  const { items } = listRemotesOutput.parse(await remoteCommand("list"));
  return items.find(({ name }) => name === remote)?.revision ?? null;
}

/** Publishes a build as a version of its own, each time a new one. */
async function publish(remote: string, commit: string, files: ReadonlyMap<string, Buffer>): Promise<string> {
  const version = `0.0.1-${commit.slice(0, 7)}-${randomUUID().slice(0, 8)}`;
  await publishFiles(await makeKey(remote), remote, { version, revision: await revisionOf(remote), files });
  return version;
}

/** The build, as if it had been built with another remote.json. */
async function described(record: ArchiveRecord, change: object): Promise<Map<string, Buffer>> {
  const files = await readArchive(record);
  const build: unknown = JSON.parse(files.get("remote.json")?.toString() ?? "");
  return files.set("remote.json", Buffer.from(JSON.stringify(Object.assign({}, build, change))));
}

for (const record of archived) {
  const { app, commit, designSystem } = record;
  const drawn = designSystem === undefined ? "" : `, with the design system of ${designSystem.slice(0, 7)}`;
  test(`${app} as it was built at ${commit.slice(0, 7)}${drawn} works in today's shell`, async ({ page }) => {
    test.setTimeout(120_000);
    await signInAsNewcomer(page, "/profile");
    const version = await publish(app, commit, await readArchive(record));
    await remoteCommand("promote", app, version, "--handle", await handleOf(page));
    await walkThrough(page, app, version);
  });
}

test.describe("a build for another AIWeb", () => {
  const [record] = archived;
  if (record === undefined) throw new Error("There is no archived remote.");

  test("gives way to the version that everybody has", async ({ page }) => {
    await signInAsNewcomer(page, "/profile");
    const version = await publish(record.app, record.commit, await described(record, { hostApi: "^9.0.0" }));
    await remoteCommand("promote", record.app, version, "--handle", await handleOf(page));
    const reports: unknown[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith("/internal/registry/loads")) reports.push(request.postDataJSON());
    });
    await page.goto("/marketplace/models");
    await expect(page.getByRole("article").first()).toBeVisible();
    await expect.poll(() => reports).toEqual([expect.objectContaining({ version, outcome: "failed", failure: "unfit" }), expect.objectContaining({ version: expect.not.stringContaining(version), outcome: "loaded" })]);
  });

  test("shows its card, which says so, where there is no other version", async ({ page }) => {
    const remote = `elsewhere-${randomUUID().slice(0, 8)}`;
    await signInAsNewcomer(page, "/profile");
    await publish(remote, record.commit, await described(record, { name: remote, title: "Elsewhere", hostApi: "^9.0.0", routes: [`/${remote}`], navigation: [] }));
    await page.goto(`/${remote}/models`);
    await expect(page.getByRole("heading", { level: 1, name: "Elsewhere could not be loaded" })).toBeVisible();
    await expect(page.getByText("It needs another AIWeb than this page is.")).toBeVisible();
  });
});
