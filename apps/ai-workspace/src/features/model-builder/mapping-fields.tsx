import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { Grid, Select, Stack, Text, TextField } from "@aiweb/ui";
import { mappingOfKind, type DraftEntry } from "./draft.ts";

const kinds: { value: RoleMapping["kind"]; label: string }[] = [
  { value: "prompt-completion", label: "Prompt and completion" },
  { value: "messages", label: "Messages" },
  { value: "text", label: "Plain text" },
];

/** Which columns play which role. */
export function MappingFields({ entry, error, onChange }: { entry: DraftEntry; error: string | undefined; onChange: (mapping: RoleMapping) => void }) {
  const { mapping, columns } = entry;
  const options = columns.map(({ name, kind }) => ({ value: name, label: `${name} · ${kind}` }));
  return (
    <Stack gap={3}>
      <Grid min={160} gap={4}>
        <Select label="Its rows are" options={kinds} value={mapping?.kind ?? ""} placeholder="Choose" onValueChange={(kind) => onChange(mappingOfKind(kind, columns))} error={error} />
        {mapping?.kind === "prompt-completion" ? (
          <>
            <Select label="Prompt" options={options} value={mapping.prompt} onValueChange={(prompt) => onChange({ ...mapping, prompt })} />
            <Select label="Completion" options={options} value={mapping.completion} onValueChange={(completion) => onChange({ ...mapping, completion })} />
          </>
        ) : null}
        {mapping?.kind === "messages" || mapping?.kind === "text" ? (
          <Select label={mapping.kind === "text" ? "Text" : "Messages"} options={options} value={mapping.column} onValueChange={(column) => onChange({ ...mapping, column })} />
        ) : null}
      </Grid>
      {mapping?.kind === "prompt-completion" ? (
        <TextField
          label="System prompt"
          optional
          hint="Put before each row, as it will be put before each question later."
          value={mapping.system ?? ""}
          onValueChange={(system) => onChange({ ...mapping, system: system === "" ? null : system })}
        />
      ) : null}
      {mapping?.kind === "messages" ? (
        <Text size="s" tone="2">
          Each cell holds a list of messages with role and content; what the assistant says is learned.
        </Text>
      ) : null}
    </Stack>
  );
}
