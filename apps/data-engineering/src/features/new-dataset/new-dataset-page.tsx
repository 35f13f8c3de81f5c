import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { createDatasetInput } from "@aiweb/contracts/datasets/create-dataset";
import { links, useHostApi } from "@aiweb/federation";
import { Banner, Button, Card, Page, PageHeader, Select, SplitLayout, Stack, Text, TextArea, TextField } from "@aiweb/ui";
import { useState } from "react";
import { rowWords } from "../../app/dataset-words.ts";
import { FilePreview } from "../../app/local-preview/file-preview.tsx";
import { useLocalPreviews } from "../../app/local-preview/use-local-previews.ts";
import { LeaveWarning } from "../../app/uploads/leave-warning.tsx";
import { problemOfFiles, UploadFiles } from "../../app/uploads/upload-files.tsx";
import { useUploads } from "../../app/uploads/use-uploads.ts";
import { nameFromFile } from "./name-from-file.ts";
import { dropDraft, keepDraft, readDraft, type DatasetFields } from "./new-dataset-draft.ts";

/** Files in, a look at them, and what they are called: nothing is sent before Create. */
export function NewDatasetPage() {
  const host = useHostApi();
  const owner = host.account()?.id ?? "nobody";
  const uploads = useUploads();
  const previews = useLocalPreviews(uploads.items);
  const [fields, setFields] = useState(() => readDraft(owner));
  const [problem, setProblem] = useState<{ field: string | undefined; message: string } | null>(null);
  const name = fields.name ?? nameFromFile(uploads.items[0]?.file.name ?? "");

  const create = useMutation({
    mutationFn: async () => {
      const ids = await uploads.send();
      if (ids === null) {
        setProblem({ field: undefined, message: "A file has not arrived yet. Try it again, or take it out." });
        return null;
      }
      // All of them were taken out meanwhile.
      return ids.length === 0 ? null : await trpcCreate.mutateAsync({ name, description: fields.description, licence: fields.licence, visibility: fields.visibility, uploads: ids });
    },
    onSuccess: async (dataset) => {
      if (dataset === null) return;
      dropDraft(owner);
      await uploads.forget();
      await queryClient.invalidateQueries(trpc.datasets.pathFilter());
      host.navigate(links.dataset(dataset.owner.handle, dataset.name));
    },
    onError: (error) => {
      const { field, message } = parseError(error);
      setProblem({ field, message });
    },
  });
  const trpcCreate = useMutation(trpc.datasets.create.mutationOptions());

  function write(next: Partial<DatasetFields>) {
    setFields({ ...fields, ...next });
    keepDraft(owner, { ...fields, ...next });
  }

  function submit() {
    setProblem(null);
    const checked = createDatasetInput.omit({ uploads: true }).safeParse({ ...fields, name });
    const issue = checked.error?.issues[0];
    if (issue === undefined) create.mutate();
    else setProblem({ field: issue.path.join("."), message: issue.message });
  }

  return (
    <Page>
      <LeaveWarning sending={uploads.sending} />
      <PageHeader
        noun="dataset"
        title="New dataset"
        breadcrumbs={[{ label: "Datasets", href: links.datasets() }]}
        actions={
          <Button variant="primary" busy={create.isPending} onClick={submit} disabledReason={problemOfFiles(uploads.items)}>
            Create dataset
          </Button>
        }
      />
      <SplitLayout asideWidth={400} aside={<About fields={{ ...fields, name }} onChange={write} problem={problem} />}>
        <Stack gap={5}>
          {problem !== null && problem.field !== "name" ? (
            <Banner tone="bad" role="alert" title="The dataset was not created">
              {problem.message} What you entered is still here.
            </Banner>
          ) : null}
          <Card title="Files" heading="section">
            <UploadFiles
              uploads={uploads}
              note={(item) => {
                const preview = previews[uploads.items.indexOf(item)];
                return preview === undefined || preview.total === null || item.state === "failed" ? undefined : rowWords(preview.total);
              }}
            />
          </Card>
          {uploads.items.map((item, index) => (
            <FilePreview key={item.key} name={item.file.name} preview={previews[index]} />
          ))}
        </Stack>
      </SplitLayout>
    </Page>
  );
}

type AboutProps = { fields: DatasetFields & { name: string }; onChange: (next: Partial<DatasetFields>) => void; problem: { field: string | undefined; message: string } | null };

function About({ fields, onChange, problem }: AboutProps) {
  return (
    <Card title="What it is" heading="section">
      <Stack gap={4}>
        <TextField label="Name" hint="Lower-case letters, digits and hyphens." value={fields.name} onValueChange={(name) => onChange({ name })} error={problem?.field === "name" ? problem.message : undefined} autoComplete="off" spellCheck={false} />
        <TextArea label="Description" optional value={fields.description} onValueChange={(description) => onChange({ description })} rows={4} />
        <TextField label="Licence" optional hint="Such as CC-BY-4.0, MIT, or your own words." value={fields.licence} onValueChange={(licence) => onChange({ licence })} autoComplete="off" />
        <Select
          label="Seen by"
          options={[
            { value: "private", label: "Only me" },
            { value: "public", label: "Everybody" },
          ]}
          value={fields.visibility}
          onValueChange={(value) => onChange({ visibility: value === "public" ? "public" : "private" })}
        />
        <Text size="s" tone="2">
          The files are sent when you create the dataset, and read into tables after that. An upload that breaks off goes on where it ended.
        </Text>
      </Stack>
    </Card>
  );
}
