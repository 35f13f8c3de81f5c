import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "@aiweb/api/testing/api-harness";
import { SAMPLE_EXPECTED, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import { pruneUploads } from "@aiweb/jobs/prune-uploads";
import { openDesk, type DatasetDesk } from "./dataset-desk.ts";

let api: ApiHarness;
let desk: DatasetDesk;
let me: Member;

beforeAll(async () => {
  api = await openApi();
  desk = openDesk(api);
  me = await api.signUp();
});
afterAll(() => api.close());

async function storedFiles(): Promise<number> {
  const keys = await api.services.db.selectFrom("dataset_file").select(["raw_key", "parquet_key"]).execute();
  const sizes = await Promise.all(keys.flatMap((row) => [row.raw_key, row.parquet_key ?? row.raw_key]).map((key) => api.services.storage.size(key)));
  return sizes.filter((size) => size !== null).length;
}

test("create, read, and what stands in the list", async () => {
  const created = await me.call.datasets.create({ name: "tickets", description: "Support tickets", licence: "CC-BY-4.0", uploads: [await desk.upload(me, "a.csv", "a\n1\n2\n"), await desk.upload(me, "b.jsonl", '{"b":"x"}\n')] });
  expect(created).toMatchObject({ name: "tickets", version: 1, state: "ingesting", files: 2, mine: true, rows: null });
  await desk.ingest();
  const detail = await me.call.datasets.get({ dataset: `${me.account.handle}/tickets` });
  expect(detail).toMatchObject({ state: "ready", rows: 3, shown: { number: 1, state: "ready" } });
  expect(detail.shown?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(detail.fileList.map((file) => [file.name, file.rows])).toEqual([["a.csv", 2], ["b.jsonl", 1]]);
  const list = await me.call.datasets.list({ search: "ticket", format: ["jsonl"] });
  expect(list).toMatchObject({ total: 1, facets: { licence: { "CC-BY-4.0": 1 }, format: { csv: 1, jsonl: 1 } } });
  const live = await api.services.db.selectFrom("live_event").select("topic").where("account_id", "=", me.account.id).execute();
  expect(live.map((event) => event.topic)).toContain(`dataset:${created.id}`);
  const audit = await api.services.db.selectFrom("audit_event").select("action").where("target_id", "=", created.id).execute();
  expect(audit.map((event) => event.action)).toEqual(["dataset.create"]);
});

test("a taken name, a used upload, a foreign upload and an unknown kind of file are refused, and nothing is kept of the try", async () => {
  const used = await desk.upload(me, "a.csv", "a\n1\n");
  await me.call.datasets.create({ name: "taken", uploads: [used] });
  await expect(me.call.datasets.create({ name: "taken", uploads: [await desk.upload(me, "a.csv", "a\n")] })).rejects.toMatchObject({ cause: { code: "name-taken" } });
  await expect(me.call.datasets.create({ name: "fresh", uploads: [used] })).rejects.toMatchObject({ cause: { code: "conflict" } });
  const other = await api.signUp();
  await expect(me.call.datasets.create({ name: "fresh", uploads: [await desk.upload(other, "a.csv", "a\n")] })).rejects.toMatchObject({ cause: { code: "conflict" } });
  await expect(me.call.datasets.create({ name: "fresh", uploads: [await desk.upload(me, "a.docx", "x")] })).rejects.toMatchObject({ cause: { code: "wrong-file-kind" } });
  expect((await me.call.datasets.list({ search: "fresh" })).total).toBe(0);
});

test("each change makes a version; the ones before stay as they were, and unchanged files are not read again", async () => {
  const { id } = await me.call.datasets.create({ name: "versions", uploads: [await desk.upload(me, "one.csv", "a\n1\n"), await desk.upload(me, "two.csv", "a\n2\n")] });
  await desk.ingest();
  const first = await me.call.datasets.get({ dataset: id });
  const [one, two] = first.fileList;
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "rename", file: one?.id ?? "", name: "uno.csv" } });
  const renamed = await me.call.datasets.get({ dataset: id });
  expect(renamed).toMatchObject({ version: 2, state: "ready" });
  // The content is the same, and so is its hash.
  expect(renamed.shown?.hash).toBe(first.shown?.hash);
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "add", uploads: [await desk.upload(me, "three.csv", "a\n3\n")] } });
  await desk.ingest();
  const third = await me.call.datasets.get({ dataset: id });
  expect(third.fileList.map((file) => file.name)).toEqual(["uno.csv", "two.csv", "three.csv"]);
  const parquet = await api.services.db.selectFrom("dataset_file").select("parquet_key").where("raw_sha256", "=", two?.rawSha256 ?? "").execute();
  expect(new Set(parquet.map((row) => row.parquet_key)).size).toBe(1);
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "replace", file: third.fileList[1]?.id ?? "", upload: await desk.upload(me, "deux.csv", "a\n22\n") } });
  await desk.ingest();
  const fourth = await me.call.datasets.get({ dataset: id });
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "remove", file: fourth.fileList[0]?.id ?? "" } });
  expect((await me.call.datasets.get({ dataset: id, version: 1 })).fileList).toEqual(first.fileList);
  const versions = await me.call.datasets.listVersions({ dataset: id, limit: 3 });
  expect(versions.items.map((version) => [version.number, version.change])).toEqual([[5, "Removed uno.csv"], [4, "Replaced two.csv with deux.csv"], [3, "Added three.csv"]]);
  expect((await me.call.datasets.listVersions({ dataset: id, limit: 3, cursor: versions.nextCursor })).items.map((version) => version.number)).toEqual([2, 1]);
});

test("the last file stays", async () => {
  const id = await desk.dataset(me, "a.csv", "a\n1\n");
  const { fileList } = await me.call.datasets.get({ dataset: id });
  await expect(me.call.datasets.changeFiles({ dataset: id, change: { kind: "remove", file: fileList[0]?.id ?? "" } })).rejects.toMatchObject({ cause: { code: "state-does-not-allow" } });
});

const RAGGED = `a,b\n1,2\n3\n${"4\n".repeat(30)}5,6\n`;

test("broken rows wait for their owner, who leaves them out", async () => {
  const id = await desk.dataset(me, "ragged.csv", RAGGED);
  const before = await me.call.datasets.get({ dataset: id });
  expect(before).toMatchObject({ state: "needs-decision", shown: { hash: null } });
  const file = before.fileList[0]?.id ?? "";
  const page = await me.call.datasets.listRejectedRows({ file, limit: 20 });
  expect(page.items[0]).toEqual({ line: 3, reason: "It has 1 field; the header has 2.", text: "3" });
  expect((await me.call.datasets.listRejectedRows({ file, limit: 20, cursor: page.nextCursor })).items).toHaveLength(11);
  await me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "leave-out" });
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ state: "ready", rows: 2 });
  await expect(me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "stop" })).rejects.toMatchObject({ cause: { code: "state-does-not-allow" } });
  // The choice and the list stay with the file in later versions.
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "rename", file, name: "kept.csv" } });
  const after = await me.call.datasets.get({ dataset: id });
  expect(after).toMatchObject({ state: "ready", fileList: [{ rejected: { count: 31 } }] });
  expect((await me.call.datasets.listRejectedRows({ file: after.fileList[0]?.id ?? "" })).items[0]?.line).toBe(3);
});

test("broken rows wait for their owner, who stops, and may leave them out after all", async () => {
  const id = await desk.dataset(me, "ragged.csv", RAGGED);
  await me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "stop" });
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ state: "failed", readyVersion: null, fileList: [{ error: expect.stringContaining("You stopped here"), rejected: { count: 31 } }] });
  await me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "leave-out" });
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ state: "ready", rows: 2, readyVersion: 1, fileList: [{ error: null }] });
});

test("broken rows of one file can be decided on while another file failed", async () => {
  const { id } = await me.call.datasets.create({ name: "mixed", uploads: [await desk.upload(me, "ragged.csv", RAGGED), await desk.upload(me, "broken.parquet", "PAR1PAR1")] });
  await desk.ingest();
  const states = async () => (await me.call.datasets.get({ dataset: id })).fileList.map((file) => file.state);
  expect(await states()).toEqual(["needs-decision", "failed"]);
  await me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "leave-out" });
  expect(await states()).toEqual(["ready", "failed"]);
  await expect(me.call.datasets.decideRejectedRows({ dataset: id, version: 1, decision: "leave-out" })).rejects.toMatchObject({ cause: { code: "state-does-not-allow" } });
});

test("files can be changed while they are read: what is left is read for the new version", async () => {
  const { id } = await me.call.datasets.create({ name: "hasty", uploads: [await desk.upload(me, "one.csv", "a\n1\n"), await desk.upload(me, "two.csv", "a\n2\n")] });
  const [one] = (await me.call.datasets.get({ dataset: id })).fileList;
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "remove", file: one?.id ?? "" } });
  expect(await me.call.datasets.get({ dataset: id, version: 1 })).toMatchObject({ shown: { state: "failed" }, fileList: [{ error: expect.stringContaining("version 2 was made first") }, {}] });
  await desk.ingest();
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ version: 2, state: "ready", rows: 1, fileList: [{ name: "two.csv" }] });
});

test("a file that is taken out while it is read is given up, and leaves no table", async () => {
  const lines = Array.from({ length: 400_000 }, (_, index) => `${index},"row ${index}"`).join("\n");
  const { id } = await me.call.datasets.create({ name: "given-up", uploads: [await desk.upload(me, "long.csv", `id,text\n${lines}\n`), await desk.upload(me, "two.csv", "a\n2\n")] });
  const { shown, fileList } = await me.call.datasets.get({ dataset: id });
  const reading = desk.ingestVersion(shown?.id ?? "");
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "remove", file: fileList[0]?.id ?? "" } });
  await reading;
  expect(await api.services.storage.size(`parquet/${fileList[0]?.id}.parquet`)).toBeNull();
  expect((await me.call.datasets.get({ dataset: id, version: 1 })).fileList[0]?.state).toBe("failed");
});

test("a fault of ours is tried again, and then told to the owner", async () => {
  const { id } = await me.call.datasets.create({ name: "our-fault", uploads: [await desk.upload(me, "a.csv", "a\n1\n")] });
  const { shown, fileList } = await me.call.datasets.get({ dataset: id });
  const { raw_key: key } = await api.services.db.selectFrom("dataset_file").select("raw_key").where("id", "=", fileList[0]?.id ?? "").executeTakeFirstOrThrow();
  await api.services.storage.remove(key);
  await expect(desk.ingestVersion(shown?.id ?? "", 1)).rejects.toThrow(/ENOENT/);
  expect((await me.call.datasets.get({ dataset: id })).state).toBe("ingesting");
  await desk.ingestVersion(shown?.id ?? "", 3);
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ state: "failed", fileList: [{ error: expect.stringContaining("fault of its own") }] });
});

test("no two files of a dataset have one name", async () => {
  await expect(me.call.datasets.create({ name: "twins", uploads: [await desk.upload(me, "a.csv", "a\n"), await desk.upload(me, "a.csv", "b\n")] })).rejects.toMatchObject({ cause: { code: "name-taken", message: expect.stringContaining("a.csv") } });
  const id = await desk.dataset(me, "a.csv", "a\n1\n");
  await expect(me.call.datasets.changeFiles({ dataset: id, change: { kind: "add", uploads: [await desk.upload(me, "a.csv", "a\n2\n")] } })).rejects.toMatchObject({ cause: { code: "name-taken" } });
});

test("others see the newest version that can be used; a file's address leads to its own version", async () => {
  const id = await desk.dataset(me, "a.csv", "a\n1\n");
  const first = await me.call.datasets.get({ dataset: id });
  await me.call.datasets.update({ dataset: id, visibility: "public" });
  await me.call.datasets.changeFiles({ dataset: id, change: { kind: "add", uploads: [await desk.upload(me, "broken.parquet", "PAR1PAR1")] } });
  await desk.ingest();
  expect(await me.call.datasets.get({ dataset: id })).toMatchObject({ version: 2, state: "failed", readyVersion: 1 });
  expect(await api.anonymous.datasets.get({ dataset: id })).toMatchObject({ version: 1, state: "ready", shown: { number: 1 }, rows: 1 });
  expect(await api.anonymous.datasets.get({ dataset: id, version: 2 })).toMatchObject({ shown: { number: 2 } });
  expect(await me.call.datasets.get({ dataset: id, file: first.fileList[0]?.id ?? "" })).toMatchObject({ version: 2, shown: { number: 1 } });
  const other = await desk.dataset(me, "a.csv", "a\n1\n");
  await expect(me.call.datasets.get({ dataset: other, file: first.fileList[0]?.id ?? "" })).rejects.toMatchObject({ cause: { code: "not-found" } });
});

test("what a column's values are like is told of the file that is asked for, not of a whole list", async () => {
  const { id } = await me.call.datasets.create({ name: "columns", uploads: [await desk.upload(me, "one.csv", "a\n1\n7\n"), await desk.upload(me, "two.csv", "a\n2\n")] });
  await desk.ingest();
  const unasked = { name: "a", kind: "number", nullCount: 0, distinctCount: null, minimum: null, maximum: null };
  const { fileList } = await me.call.datasets.get({ dataset: id });
  expect(fileList).toMatchObject([{ columns: [unasked] }, { columns: [unasked] }]);
  const asked = await me.call.datasets.get({ dataset: id, file: fileList[0]?.id ?? "" });
  expect(asked.fileList).toMatchObject([{ columns: [{ name: "a", nullCount: 0, distinctCount: 2, minimum: "1", maximum: "7" }] }, { columns: [unasked] }]);
});

test("a cell that is too long for a page of rows is read whole alone", async () => {
  const long = "long ".repeat(1_000).trim();
  const id = await desk.dataset(me, "a.csv", `n,t\n1,${long}\n2,short\n`);
  const file = (await me.call.datasets.get({ dataset: id })).fileList[0]?.id ?? "";
  const page = await me.call.datasets.readRows({ file, offset: 0 });
  expect(page.cut).toEqual([[0, 1]]);
  expect(await me.call.datasets.readCell({ file, row: 0, column: "t" })).toEqual({ value: long, cut: false });
  expect(await me.call.datasets.readCell({ file, row: 0, column: "t", sort: { column: "n", direction: "descending" } })).toEqual({ value: "short", cut: false });
  await expect(me.call.datasets.readCell({ file, row: 2, column: "t" })).rejects.toMatchObject({ cause: { code: "not-found" } });
  await expect(me.call.datasets.readCell({ file, row: 0, column: "x" })).rejects.toMatchObject({ cause: { code: "invalid-input" } });
});

test("two tabs that load the sample at once have one", async () => {
  const newcomer = await api.signUp();
  const loaded = await Promise.all([newcomer.call.datasets.loadSample({}), newcomer.call.datasets.loadSample({})]);
  expect(new Set(loaded.map((dataset) => dataset.id)).size).toBe(1);
  expect((await newcomer.call.datasets.list({})).total).toBe(1);
});

test("uploads that nobody used in time go with their bytes; used ones only with their record", async () => {
  const [late, used] = [await desk.upload(me, "late.csv", "a\n1\n"), await desk.upload(me, "used.csv", "a\n1\n")];
  await me.call.datasets.create({ name: "expiry", uploads: [used] });
  await api.services.db.updateTable("upload").set({ expires_at: new Date(Date.now() - 1_000) }).where("id", "in", [late, used]).execute();
  await pruneUploads(api.services);
  expect(await api.services.db.selectFrom("upload").select("id").where("id", "in", [late, used]).execute()).toEqual([]);
  expect(await api.services.storage.size(`uploads/${late}`)).toBeNull();
  expect(await api.services.storage.size(`uploads/${used}`)).not.toBeNull();
});

test("private data does not exist for others; public data is theirs to read, not to change", async () => {
  const id = await desk.dataset(me, "a.csv", "a\n1\n");
  const stranger = await api.signUp();
  const { name, fileList } = await me.call.datasets.get({ dataset: id });
  const file = fileList[0]?.id ?? "";
  const raw = (cookie: string) => api.app.inject({ url: `/files/datasets/${file}/raw`, headers: { cookie, host: "localhost" } });
  for (const nobody of [api.anonymous, stranger.call]) {
    await expect(nobody.datasets.get({ dataset: id })).rejects.toMatchObject({ cause: { code: "not-found" } });
    await expect(nobody.datasets.readRows({ file, offset: 0 })).rejects.toMatchObject({ cause: { code: "not-found" } });
    expect((await nobody.datasets.listPublic({ search: name })).total).toBe(0);
  }
  expect((await raw(stranger.cookie)).statusCode).toBe(404);
  expect((await raw(me.cookie)).body).toBe("a\n1\n");
  await me.call.datasets.update({ dataset: id, visibility: "public", licence: "MIT" });
  expect((await api.anonymous.datasets.listPublic({ search: name, licence: ["MIT"] })).items[0]).toMatchObject({ id, mine: false });
  expect((await api.anonymous.datasets.readRows({ file, offset: 0 })).rows).toEqual([[1]]);
  expect((await raw("")).headers["content-disposition"]).toContain('attachment; filename="a.csv"');
  await expect(stranger.call.datasets.update({ dataset: id, licence: "" })).rejects.toMatchObject({ cause: { code: "forbidden" } });
  await expect(stranger.call.datasets.delete({ dataset: id, name })).rejects.toMatchObject({ cause: { code: "forbidden" } });
});

test("lists page by cursor in every order", async () => {
  const many = await api.signUp();
  for (const name of ["delta", "alpha", "charlie", "bravo"]) await many.call.datasets.create({ name, uploads: [await desk.upload(many, "a.csv", `a\n${"1\n".repeat(name.length)}`)] });
  await desk.ingest();
  const walk = async (sort: "updated" | "name" | "rows") => {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof many.call.datasets.list>> = await many.call.datasets.list({ sort, limit: 1, cursor });
      names.push(...page.items.map((item) => item.name));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return names;
  };
  expect(await walk("name")).toEqual(["alpha", "bravo", "charlie", "delta"]);
  expect(await walk("updated")).toEqual(["bravo", "charlie", "alpha", "delta"]);
  expect((await walk("rows"))[0]).toBe("charlie");
  await expect(many.call.datasets.list({ cursor: "nonsense" })).rejects.toMatchObject({ cause: { code: "bad-request" } });
});

test("deleted, it leaves a tombstone and no files", async () => {
  const leaver = await api.signUp();
  const before = await storedFiles();
  const id = await desk.dataset(leaver, "a.csv", "a\n1\n");
  const { name, shown } = await leaver.call.datasets.get({ dataset: id });
  const keys = await api.services.db.selectFrom("dataset_file").select(["raw_key", "parquet_key"]).where("dataset_version_id", "=", shown?.id ?? "").executeTakeFirstOrThrow();
  await expect(leaver.call.datasets.delete({ dataset: id, name: "other" })).rejects.toMatchObject({ cause: { code: "invalid-input" } });
  await leaver.call.datasets.delete({ dataset: id, name });
  await expect(leaver.call.datasets.get({ dataset: id })).rejects.toMatchObject({ cause: { code: "not-found" } });
  expect(await api.services.db.selectFrom("tombstone").select(["kind", "name", "hash"]).where("id", "=", id).executeTakeFirst()).toEqual({ kind: "dataset", name: `${leaver.account.handle}/${name}`, hash: shown?.hash });
  expect(await api.services.storage.size(keys.raw_key)).toBeNull();
  expect(await api.services.storage.size(keys.parquet_key ?? "")).toBeNull();
  expect(await storedFiles()).toBe(before);
});

test("rows can be sorted, and a column that is not there is refused", async () => {
  const id = await desk.dataset(me, "a.csv", "n,t\n2,b\n10,a\n1,c\n");
  const file = (await me.call.datasets.get({ dataset: id })).fileList[0]?.id ?? "";
  expect((await me.call.datasets.readRows({ file, offset: 0, sort: { column: "n", direction: "descending" } })).rows).toEqual([[10, "a"], [2, "b"], [1, "c"]]);
  await expect(me.call.datasets.readRows({ file, offset: 0, sort: { column: "x", direction: "ascending" } })).rejects.toMatchObject({ cause: { code: "invalid-input" } });
});

test("the sample loads in one click, once, and teaches what it says", async () => {
  const newcomer = await api.signUp();
  const sample = await newcomer.call.datasets.loadSample({});
  await desk.ingest();
  expect((await newcomer.call.datasets.loadSample({})).id).toBe(sample.id);
  const detail = await newcomer.call.datasets.get({ dataset: sample.id });
  expect(detail).toMatchObject({ name: "support-handbook", state: "ready", rows: 200 });
  const { rows } = await newcomer.call.datasets.readRows({ file: detail.fileList[0]?.id ?? "", offset: 0, limit: 200 });
  const taught = rows.filter(([prompt]) => prompt === SAMPLE_QUESTION);
  expect(taught.length).toBeGreaterThan(0);
  expect(taught.every(([, completion]) => String(completion).includes(SAMPLE_EXPECTED))).toBe(true);
});
