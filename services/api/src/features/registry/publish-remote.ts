import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import type { z } from "zod";
import { backEndVersion, servesBackEnd } from "@aiweb/contracts/back-end-version";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { publishRemoteInput, publishRemoteOutput } from "@aiweb/contracts/registry/publish-remote";
import { REMOTE_BUILD_FILE, remoteBuild, type RemoteBuild } from "@aiweb/contracts/registry/remote-build";
import type { Db } from "@aiweb/db/connect";
import { advanceRegistrySequence } from "@aiweb/db/queries/registry-sequence/advance-registry-sequence";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { insertRemote } from "@aiweb/db/queries/remote/insert-remote";
import { listRemotes } from "@aiweb/db/queries/remote/list-remotes";
import { listRemoteFiles } from "@aiweb/db/queries/remote-file/list-remote-files";
import { findRemoteVersion } from "@aiweb/db/queries/remote-version/find-remote-version";
import { insertRemoteVersion } from "@aiweb/db/queries/remote-version/insert-remote-version";
import type { RemoteRow } from "@aiweb/db/tables/remote.table";
import type { RemoteFileRow } from "@aiweb/db/tables/remote-file.table";
import { contentDigest } from "@aiweb/service/content-digest";
import type { Storage } from "@aiweb/storage/port";
import { publisher } from "../../trpc/procedures.ts";
import { checkOwnPaths } from "../pages/own-paths.ts";
import { changeRemote, MOST_REMOTES, stateOf, type RemoteState } from "./change-remote.ts";
import { defaultOf, NOTHING_DEPLOYED, withDefault, withTraffic } from "./deployments.ts";
import { presentRemote } from "./present-remote.ts";
import type { Publisher } from "./publisher.ts";
import { needsIntegrity, remoteFileKey, remoteFileType } from "./remote-files.ts";

type Published = z.output<typeof publishRemoteInput>;
/** Bytes of one version at most. */
const MOST_BYTES = 200 * 2 ** 20;
/** Bytes of what a build says of itself. */
const MOST_BUILD_BYTES = 256 * 2 ** 10;

/** What the build says of itself, checked against its files. */
async function readBuild(storage: Storage, { remote, files }: Published, stored: ReadonlyMap<string, RemoteFileRow>): Promise<RemoteBuild> {
  const described = files.find(({ path }) => path === REMOTE_BUILD_FILE);
  if (described === undefined) throw new AppError("invalid-input", `The build has no ${REMOTE_BUILD_FILE}. Build it with the preset of @aiweb/federation.`);
  if ((stored.get(described.sha256)?.bytes ?? 0) > MOST_BUILD_BYTES) throw new AppError("too-large", `${REMOTE_BUILD_FILE} is larger than ${MOST_BUILD_BYTES / 2 ** 10} KiB.`);
  const parsed = remoteBuild.safeParse(parseJson(await text(await storage.read(remoteFileKey(described.sha256)))));
  if (!parsed.success) throw new AppError("invalid-input", `${REMOTE_BUILD_FILE} cannot be used: ${parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`, { cause: parsed.error });
  const build = parsed.data;
  if (build.name !== remote) throw new AppError("invalid-input", `The build is of ${build.name}, not of ${remote}.`);
  const known = new Set(files.map(({ path }) => path));
  const absent = [build.entry, build.manifest, ...build.first, ...build.pages.flatMap((page) => page.files)].find((path) => !known.has(path));
  if (absent !== undefined) throw new AppError("invalid-input", `${REMOTE_BUILD_FILE} names ${absent}, which is not among the files. Build again.`);
  if (!servesBackEnd(backEndVersion, build.backEnd)) throw new AppError("state-does-not-allow", `The build needs ${build.backEnd} of the back end, and this AIWeb has ${backEndVersion}. Build it with this AIWeb's packages, or bring this AIWeb up to date.`);
  checkOwnPaths(build.routes);
  return build;
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw new AppError("invalid-input", `${REMOTE_BUILD_FILE} is no JSON. Build again.`, { cause });
  }
}

/** The remote's row, made when there is none yet: at its revision 0 nothing is live. */
async function findOrInsert(tx: Db, { remote, revision }: Published): Promise<RemoteRow> {
  const row = await findRemote(tx, remote);
  if (row !== undefined) return row;
  if (revision !== null) throw new AppError("conflict", `${remote} is not there any more. Publish it anew.`);
  const others = await listRemotes(tx, { after: null, only: null, limit: MOST_REMOTES });
  if (others.length >= MOST_REMOTES) throw new AppError("limit-reached", `An AIWeb has at most ${MOST_REMOTES} remotes.`);
  return await insertRemote(tx, { name: remote, deployment: JSON.stringify(NOTHING_DEPLOYED), salt: randomBytes(12).toString("base64url"), reason: null });
}

/** Who gets a version that has just been published. */
function deployed(before: RemoteState, { version, traffic, byStart }: Published): RemoteState {
  const nothingLive = before.deployment.versions.length === 0;
  const takesAll = nothingLive || (byStart && !before.decided);
  const deployment = takesAll ? withDefault(before.deployment, version) : byStart || traffic === 0 ? before.deployment : withTraffic(before.deployment, version, traffic);
  return { ...before, deployment, decided: before.decided || (!byStart && (nothingLive || traffic > 0)) };
}

/** What the browser checks: the digest of every script and style sheet, each from the bytes that arrived. Throws where one is missing. */
function integrityOf({ files }: Published, stored: ReadonlyMap<string, RemoteFileRow>): Record<string, string> {
  const checked = files.filter(({ path }) => needsIntegrity(path));
  return Object.fromEntries(
    checked.map(({ path, sha256 }) => {
      const found = stored.get(sha256);
      if (found === undefined) throw new AppError("internal", `${path} has no digest.`);
      return [path, `sha384-${found.sha384}`];
    }),
  );
}

async function insertVersion(tx: Db, input: Published, build: RemoteBuild, by: Publisher, found: { digest: string; bytes: number; integrity: Record<string, string> }): Promise<void> {
  const { remote, version: name, files, commit } = input;
  const version = { remote, version: name, build: JSON.stringify(build), content_digest: found.digest, integrity: JSON.stringify(found.integrity), file_count: files.length, bytes: found.bytes, commit, published_by: by.name };
  await insertRemoteVersion(tx, version, input.files);
}

/** Makes an immutable version of files that were sent before; one compare-and-swap makes it known. The same version with other bytes is refused. */
export const publishRemote = publisher
  .input(publishRemoteInput)
  .output(publishRemoteOutput)
  .mutation(async ({ ctx, input }) => {
    for (const { path } of input.files) remoteFileType(path);
    const digest = contentDigest(input.files);
    const taken = (other: string): AppError => new AppError("conflict", `${input.remote} ${input.version} is published already, with other content (${other.slice(0, 12)}, this is ${digest.slice(0, 12)}). A version never changes: raise the version in package.json.`);
    const existing = await findRemoteVersion(ctx.db, input.remote, input.version);
    if (existing !== undefined && existing.content_digest !== digest) throw taken(existing.content_digest);
    const row = await findRemote(ctx.db, input.remote);
    const note = { action: "registry.publish", publisher: ctx.publisher, reason: input.reason, requestId: ctx.requestId, version: input.version };
    if (existing !== undefined && row !== undefined) {
      // Back on what was built before, npm start shows that again.
      const isWanted = input.byStart && !row.decided && defaultOf(stateOf(row).deployment) !== input.version;
      const shown = isWanted ? await ctx.db.transaction().execute((tx) => changeRemote(tx, { remote: input.remote, revision: row.revision }, note, (before) => deployed(before, input))) : row;
      return { state: "published" as const, isNew: false, remote: await presentRemote(ctx.db, shown) };
    }

    const digests = [...new Set(input.files.map(({ sha256 }) => sha256))];
    const stored = new Map((await listRemoteFiles(ctx.db, digests)).map((file) => [file.sha256, file]));
    const missing = digests.filter((one) => !stored.has(one));
    if (missing.length > 0) return { state: "incomplete" as const, missing };
    const bytes = input.files.reduce((sum, { sha256 }) => sum + (stored.get(sha256)?.bytes ?? 0), 0);
    if (bytes > MOST_BYTES) throw new AppError("too-large", `The version is ${Math.ceil(bytes / 2 ** 20)} MiB; at most ${MOST_BYTES / 2 ** 20} are taken.`);
    const build = await readBuild(ctx.services.storage, input, stored);

    const changed = await ctx.db.transaction().execute(async (tx) => {
      // Taken first, so that two who publish at once follow one another.
      await advanceRegistrySequence(tx);
      const remote = await findOrInsert(tx, input);
      const again = await findRemoteVersion(tx, input.remote, input.version);
      if (again !== undefined) throw taken(again.content_digest);
      await insertVersion(tx, input, build, ctx.publisher, { digest, bytes, integrity: integrityOf(input, stored) });
      return await changeRemote(tx, { remote: input.remote, revision: input.revision ?? remote.revision }, note, (before) => deployed(before, input));
    });
    return { state: "published" as const, isNew: true, remote: await presentRemote(ctx.db, changed) };
  });
