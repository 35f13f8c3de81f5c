import { router } from "../../trpc/trpc.ts";
import { getRemote, listRemoteChanges, listRemotes, listRemoteVersions } from "./list-remotes.ts";
import { overrideRemote, resetOverrides } from "./override-remote.ts";
import { promoteRemote } from "./promote-remote.ts";
import { publishRemote } from "./publish-remote.ts";
import { createPublisherKey, listPublisherKeys, revokePublisherKey } from "./publisher-keys.ts";
import { reportFailure } from "./report-failure.ts";
import { rollbackRemote } from "./rollback-remote.ts";
import { setRemoteStatus } from "./set-remote-status.ts";

export const registryRouter = router({
  list: listRemotes,
  get: getRemote,
  listVersions: listRemoteVersions,
  listChanges: listRemoteChanges,
  publish: publishRemote,
  promote: promoteRemote,
  rollback: rollbackRemote,
  setStatus: setRemoteStatus,
  override: overrideRemote,
  resetOverrides,
  reportFailure,
  createKey: createPublisherKey,
  listKeys: listPublisherKeys,
  revokeKey: revokePublisherKey,
});
