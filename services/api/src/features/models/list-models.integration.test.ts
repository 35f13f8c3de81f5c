import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listModelsInput } from "@aiweb/contracts/models/list-models";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { catalogue } from "../catalogue/catalogue.ts";
import { syncCatalogue } from "../catalogue/sync-catalogue.ts";

const digest = "ab".repeat(32);
const query = (part: Record<string, unknown> = {}) => listModelsInput.parse({ limit: 100, ...part });

describe("the catalogue", () => {
  let api: ApiHarness;
  let member: Member;

  beforeAll(async () => {
    api = await openApi({ RAY_ADDRESS: "http://127.0.0.1:1", RAY_AUTH_TOKEN: "test" });
    await syncCatalogue(api.services.db, { localBase: digest });
    member = await api.signUp();
    await api.services.db
      .insertInto("model")
      .values([
        { owner_id: member.account.id, name: "public-one", provider: "fine-tune", task: "text-generation", visibility: "public", can_chat: true },
        { owner_id: member.account.id, name: "hidden-one", provider: "fine-tune", task: "text-generation", visibility: "private", can_chat: true },
      ])
      .execute();
  });
  afterAll(async () => await api.close());

  it("holds every platform model and people's public ones, in order of relevance", async () => {
    const page = await api.anonymous.models.list(query());
    expect(page.items.map((item) => item.name)).toEqual([...catalogue.models.map((entry) => entry.name), "public-one"]);
    expect(page.total).toBe(catalogue.models.length + 1);
  });

  it("changes nothing when it is synced again", async () => {
    const before = await api.anonymous.models.list(query());
    await syncCatalogue(api.services.db, { localBase: digest });
    expect(await api.anonymous.models.list(query())).toEqual(before);
  });

  it("gives each retired model a successor that stands in the list too", async () => {
    const { items } = await api.anonymous.models.list(query());
    const retired = items.filter((item) => item.lifecycle.state === "retired");
    expect(retired.map((item) => [item.name, item.lifecycle.since])).toEqual([
      ["claude-3-opus", "2026-01-05"],
      ["gpt-4-turbo", "2026-10-23"],
    ]);
    for (const model of retired) {
      expect(items.map((item) => item.ref)).toContain(model.lifecycle.successor);
      expect(model.use).toMatchObject({ possible: false, fix: { label: "See successor" } });
    }
  });

  it.each(["relevance", "updated", "name", "parameters"])("pages by %s without losing or doubling one", async (sort) => {
    const whole = await api.anonymous.models.list(query({ sort }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await api.anonymous.models.list(query({ sort, limit: 3, cursor }));
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(whole.items.map((item) => item.id));
  });

  it("counts each facet without its own choice", async () => {
    const { facets, total } = await api.anonymous.models.list(query({ task: ["speech"] }));
    expect(total).toBe(2);
    expect(facets["task"]).toMatchObject({ "speech": 2, "text-to-image": 2, "text-to-video": 2 });
    expect(facets["provider"]).toEqual({ "hugging-face": 2 });
  });

  it("finds by name and owner, and takes wildcards as they are written", async () => {
    expect((await api.anonymous.models.list(query({ search: "meta-llama/meta" }))).items.map((item) => item.name)).toEqual(["Meta-Llama-3-8B"]);
    expect((await api.anonymous.models.list(query({ search: "%" }))).total).toBe(0);
  });

  it("lists as runnable exactly the models whose Use is possible, with and without keys", async () => {
    await api.services.db.insertInto("provider_key").values({ account_id: member.account.id, provider: "hugging-face", sealed: Buffer.from("x"), ending: "abcd" }).execute();
    for (const call of [api.anonymous, member.call]) {
      const all = await call.models.list(query());
      const can = await call.models.list(query({ can: ["run"] }));
      expect(can.items.map((item) => item.ref)).toEqual(all.items.filter((item) => item.use.possible).map((item) => item.ref));
      const tune = await call.models.list(query({ can: ["fine-tune"] }));
      expect(tune.items.map((item) => item.ref)).toEqual(all.items.filter((item) => item.fineTune.possible).map((item) => item.ref));
      expect(all.facets["can"]).toEqual({ "run": can.total, "fine-tune": tune.total });
    }
    expect((await member.call.models.list(query({ can: ["run"] }))).items.map((item) => item.name)).toContain("Meta-Llama-3-8B");
  });

  it("says what a fine-tune of Meta-Llama-3-8B needs, and that it does not chat", async () => {
    const model = await member.call.models.get({ model: "meta-llama/Meta-Llama-3-8B" });
    expect(model.abilities).toEqual({ chat: false, complete: true, fineTune: true });
    expect(model.fineTuneNeeds.join(" ")).toMatch(/24 GB.*token/s);
    expect(model.fineTune.fix?.href).toBe("/marketplace/models/meta-llama/Meta-Llama-3-8B#fine-tune-needs");
  });

  it("shows lineage both ways", async () => {
    const base = await api.services.db.selectFrom("model").select("id").where("name", "=", "smollm2-135m-instruct").executeTakeFirstOrThrow();
    const made = await api.services.db.selectFrom("model").select("id").where("name", "=", "public-one").executeTakeFirstOrThrow();
    await api.services.db.insertInto("model_version").values({ model_id: made.id, number: 1, base_model_id: base.id, base_digest: digest, files: "[]", bytes: 0 }).execute();
    expect((await api.anonymous.models.get({ model: "aiweb/smollm2-135m-instruct" })).fineTunes.map((item) => item.title)).toEqual(["public-one"]);
    const child = await api.anonymous.models.get({ model: made.id });
    expect(child.madeFrom).toEqual([{ kind: "model", title: "smollm2-135m-instruct", detail: "base model", href: "/marketplace/models/aiweb/smollm2-135m-instruct" }]);
    expect(child.use.possible).toBe(true);
  });

  it("answers not-found for a private model of somebody else", async () => {
    await expect(api.anonymous.models.get({ model: `${member.account.handle}/hidden-one` })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([
    "zzz",
    ...[{ key: "zzz", updated: "0" }, { key: "0", updated: "zzz" }, { at: "zzz" }, { at: "2026-99-01 00:00:00+00" }].map((place) => Buffer.from(JSON.stringify({ ...place, id: "00000000-0000-4000-8000-000000000000" })).toString("base64url")),
  ])("refuses a made-up cursor: %s", async (cursor) => {
    await expect(api.anonymous.models.list(query({ cursor }))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(api.anonymous.models.listVersions({ model: "aiweb/smollm2-135m-instruct", cursor, limit: 2 })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(member.call.models.listMine({ cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
