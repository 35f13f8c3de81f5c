import { Suspense, lazy, useEffect, useState } from "react";
import { Button, ErrorState, Page } from "@aiweb/ui";
import { readFailure } from "./read-failure.ts";
import type { Failure, ReportFailureDialogProps } from "../features/report-failure/report-failure-dialog.tsx";

/** A part of AIWeb that failed, as its card and a report of it name it. */
export type FailedPart = Pick<Failure, "remote" | "version" | "pageLoad" | "path"> & { owner: string };

export type RemoteErrorCardProps = {
  /** The remote's own title. */
  title: string | undefined;
  error: unknown;
  onRetry: () => void;
  /** Called once where the remote's own code is at fault. */
  onThrew?: () => void;
  /** Undefined where the registry does not list it any more: then nobody can be told. */
  part: FailedPart | undefined;
};

const reload = (): void => location.reload();

/** Most visits need no report: its form comes with the wish for one. */
const ReportFailureDialog = lazy(async () => {
  const NotThere = ({ open }: ReportFailureDialogProps) => (open ? <p role="alert">The form for a report could not be loaded. Tell whoever runs this AIWeb the trace.</p> : null);
  return { default: await import("../features/report-failure/report-failure-dialog.tsx").then((loaded) => loaded.ReportFailureDialog, () => NotThere) };
});

/** Stands in the place of a remote, or of one of its pages, that is missing, slow or threw; the rest of the app works on. */
export function RemoteErrorCard({ title = "This part of AIWeb", error, onRetry, onThrew, part }: RemoteErrorCardProps) {
  const { told, kind, runtimeCode, requestId, loading, needsReload, atFault } = readFailure(error, part?.owner);
  const [reporting, setReporting] = useState(false);
  const [reported, setReported] = useState(false);
  useEffect(() => {
    if (atFault) {
      onThrew?.();
    }
  }, [atFault, onThrew]);
  const off = kind === "switched-off";
  const heading = off ? `${title} is switched off` : loading ? `${title} could not be loaded` : `${title} stopped with an error`;
  const advice = off
    ? "Its team switched it off. The rest of AIWeb works, and nothing you saved is affected."
    : loading
      ? "The rest of AIWeb works, and nothing you saved is affected. Retry; if it stays like this, reload the page."
      : "What you saved is safe. Retry opens the page again.";
  const trace = off ? undefined : (requestId ?? part?.pageLoad);
  const canReport = part !== undefined && trace !== undefined;
  return (
    <Page>
      <ErrorState
        heading="h1"
        title={heading}
        onRetry={needsReload ? reload : onRetry}
        retryLabel="Retry"
        traceId={trace}
        actions={
          off ? undefined : (
            <>
              {needsReload ? null : <Button onClick={reload}>Reload</Button>}
              {canReport ? (
                <Button variant="ghost" onClick={() => setReporting(true)} {...(reported ? { disabledReason: "Its team has your report." } : {})}>
                  {reported ? "Reported" : "Report"}
                </Button>
              ) : null}
            </>
          )
        }
      >
        <p>
          {told} {advice}
        </p>
        {canReport && (reporting || reported) ? (
          <Suspense>
            <ReportFailureDialog
              open={reporting}
              onOpenChange={setReporting}
              title={title}
              failure={{ remote: part.remote, version: part.version, pageLoad: part.pageLoad, path: part.path, failure: kind, code: runtimeCode, trace }}
              onSent={() => setReported(true)}
            />
          </Suspense>
        ) : null}
      </ErrorState>
    </Page>
  );
}
