import { api, parseError, useLiveTopic, type ApiError } from "@aiweb/api-client";
import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { Banner, Button } from "@aiweb/ui";
import { LogView } from "@aiweb/ui/log-view";
import { useCallback, useEffect, useMemo, useState } from "react";
import { logLines } from "../../app/log-lines.ts";
import { useFollow } from "../../app/use-follow.ts";

type Line = Parameters<typeof logLines>[0][number];

/** What the deployment's replica wrote, as it grows. */
export function DeploymentLog({ deployment }: { deployment: Pick<DeploymentDetail, "id" | "state"> }) {
  const { id } = deployment;
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [failure, setFailure] = useState<ApiError | null>(null);
  const read = useCallback(
    async (after: number) => {
      const page = await api.deployments.listLog.query({ deployment: id, after, limit: 1000 });
      setLines((before) => (after === 0 ? page.items : [...before, ...page.items]));
      setFailure(null);
      return { cursor: page.last, more: page.more };
    },
    [id],
  );
  const follow = useFollow(read, useCallback((error: unknown) => setFailure(parseError(error)), []));
  useEffect(() => {
    follow();
  }, [follow]);
  useLiveTopic(`deployment:${id}`, follow);
  const shown = useMemo(() => logLines(lines), [lines]);
  return (
    <>
      {failure === null ? null : (
        <Banner tone="warn" title="The log may be behind" actions={<Button size="s" onClick={follow}>Read again</Button>}>
          {failure.message}
        </Banner>
      )}
      <LogView title="Log" lines={shown} following={deployment.state !== "stopped"} height={320} empty="Its replica has written nothing yet." />
    </>
  );
}
