import { useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Banner, Button, KeyValueList, Stack, Text, TextArea } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";
import { parseError, trpc } from "@aiweb/api-client";
import type { FailureReport } from "@aiweb/contracts/registry/report-failure";

/** What happened, without what the person adds. */
export type Failure = Omit<FailureReport, "sentence">;

export type ReportFailureDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; title: string; failure: Failure; onSent: () => void };

/** The contract's limit. */
const mostCharacters = 300;

/** Shows what would be sent of a failure, takes a sentence, and sends both to the remote's team. */
export function ReportFailureDialog({ open, onOpenChange, title, failure, onSent }: ReportFailureDialogProps) {
  const [sentence, setSentence] = useState("");
  const report = useMutation(trpc.registry.reportFailure.mutationOptions({ onSuccess: onSent }));
  const { version, code, trace, path } = failure;
  const items = [
    { label: "Part", value: version === null ? title : `${title} ${version}` },
    { label: "Failure", value: code === null ? failure.failure : `${failure.failure}, ${code}` },
    { label: "Page", value: path },
    { label: "Trace", value: <Text mono>{trace}</Text> },
  ];

  if (report.isSuccess) {
    return (
      <Dialog open={open} onOpenChange={onOpenChange} title="Reported" actions={<Button onClick={() => onOpenChange(false)}>Done</Button>}>
        The team of {title} finds it in the part's history, under trace {trace}.
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Report this failure"
      description={`The team of ${title} gets this, with your handle and what you write below, and nothing else.`}
      actions={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            Cancel
          </Button>
          <Button variant="primary" busy={report.isPending} onClick={() => report.mutate({ ...failure, sentence })}>
            Send the report
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <KeyValueList items={items} />
        <TextArea label="What were you doing?" optional rows={2} maxLength={mostCharacters} value={sentence} onValueChange={setSentence} />
        {report.isError ? (
          <Banner tone="bad" role="alert" title="The report was not sent">
            {parseError(report.error).message}
          </Banner>
        ) : null}
      </Stack>
    </Dialog>
  );
}
