import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DeploymentRow } from "@aiweb/db/tables/deployment.table";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";

const DIGEST = "e".repeat(64);
let api: ApiHarness;
let member: Member;
let stranger: Member;
beforeAll(async () => {
  // Nothing is asked of it: that there is compute decides what is offered.
  api = await openApi({ RAY_ADDRESS: "http://127.0.0.1:9", RAY_AUTH_TOKEN: "token", RAY_SERVE_URL: "http://127.0.0.1:9" });
  [member, stranger] = [await api.signUp(), await api.signUp()];
});
afterAll(() => api.close());

/** A fine-tune with `versions` versions. */
async function taught(owner: Member, versions: number, visibility: "private" | "public" = "private") {
  const { db } = api.services;
  const name = `taught-${randomUUID().slice(0, 8)}`;
  const { id } = await db.insertInto("model").values({ owner_id: owner.account.id, name, provider: "fine-tune", task: "text-generation", visibility, can_chat: true }).returning("id").executeTakeFirstOrThrow();
  const ids: string[] = [];
  for (let number = 1; number <= versions; number++) {
    const row = await db.insertInto("model_version").values({ model_id: id, number, base_model_id: id, base_digest: DIGEST, files: "[]", bytes: 0 }).returning("id").executeTakeFirstOrThrow();
    ids.push(row.id);
  }
  const deploy = async (by: Member, version: number, state: DeploymentRow["state"], text = "") => {
    await db.insertInto("deployment").values({ owner_id: by.account.id, model_id: id, model_version_id: ids[version - 1], base_digest: DIGEST, state, state_text: text }).execute();
  };
  return { ref: `${owner.account.handle}/${name}`, name, ids, deploy };
}

const items = async (by: Member, search: string) => (await by.call.conversations.listRunnableModels({ search, limit: 100 })).items;

describe("a model of one's own", () => {
  it.each([
    [null, "deploy", null],
    ["waiting", "starting", "why"],
    ["starting", "starting", "why"],
    ["running", "ready", null],
    ["failed", "deploy", "why"],
    ["stopping", "deploy", null],
    ["stopped", "deploy", null],
  ] as const)("with a deployment that is %s: %s", async (deployed, state, reason) => {
    const model = await taught(member, 1);
    if (deployed !== null) await model.deploy(member, 1, deployed, "why");
    expect(await items(member, model.ref)).toMatchObject([{ ref: model.ref, version: 1, group: "my-models", state, reason }]);
  });

  it("is listed at its newest version, and at older ones that are deployed", async () => {
    const model = await taught(member, 3);
    await model.deploy(member, 1, "running");
    expect(await items(member, model.ref)).toMatchObject([
      { ref: `${model.ref}@1`, name: `${model.name} @1`, version: 1, state: "ready" },
      { ref: model.ref, name: model.name, version: 3, state: "deploy" },
    ]);
  });
});

it("somebody else's public model is to be served by oneself; a private one is not there", async () => {
  const [open, closed] = [await taught(stranger, 1, "public"), await taught(stranger, 1)];
  await open.deploy(stranger, 1, "running");
  expect(await items(member, open.ref)).toMatchObject([{ group: "public", state: "deploy", deployment: null }]);
  expect(await items(member, closed.ref)).toEqual([]);
});

describe("a reference", () => {
  it("names the very version that /v1 would ask", async () => {
    const model = await taught(member, 3);
    await api.services.db.insertInto("model_tag").values({ model_id: (await member.call.models.get({ model: model.ref })).id, tag: "production", model_version_id: model.ids[1] ?? "" }).execute();
    await model.deploy(member, 2, "running");
    const of = async (suffix: string) => (await member.call.conversations.getRunnableModel({ model: model.ref + suffix })).item;
    expect(await of(":production")).toMatchObject({ ref: `${model.ref}:production`, name: `${model.name} :production`, version: 2, state: "ready" });
    expect(await of("@2")).toMatchObject({ ref: `${model.ref}@2`, version: 2, state: "ready" });
    expect(await of("@1")).toMatchObject({ version: 1, state: "deploy" });
    expect(await of("")).toMatchObject({ ref: model.ref, version: 3, state: "deploy" });
    expect(await of(":latest")).toMatchObject({ version: 3 });
    await expect(of(":nowhere")).rejects.toThrow(/no such model/);
    await expect(of("@9")).rejects.toThrow(/no such model/);
  });

  it("to what one may not see names nothing", async () => {
    const model = await taught(stranger, 1);
    await expect(member.call.conversations.getRunnableModel({ model: model.ref })).rejects.toThrow(/no such model/);
  });
});
