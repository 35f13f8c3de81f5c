import { useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { Button, Card, Grid, Link, Row, Select, Stack, Text, TextArea, TextField } from "@aiweb/ui";
import { useEffect } from "react";
import type { PartProps } from "./part-props.ts";
import { useSettled } from "./use-settled.ts";

const visibilities: { value: "private" | "public"; label: string }[] = [
  { value: "private", label: "Only me" },
  { value: "public", label: "Everybody" },
];

/** One's own model of this name, which the job makes the next version of. */
function useOwnModel(name: string) {
  const settled = useSettled(name);
  const models = useQuery(trpc.models.listMine.queryOptions({ search: settled, limit: 100 }, { enabled: settled !== "", staleTime: 10_000 }));
  return settled === name ? models.data?.items.find((model) => model.name === name) : undefined;
}

/** What it is: its name, who sees it, which model learns. */
export function IdentityFields({ draft, change, problems }: PartProps) {
  const bases = useQuery(trpc.models.list.queryOptions({ can: ["fine-tune"], limit: 100 }));
  const options = (bases.data?.items ?? []).map((model) => ({ value: model.ref, label: `${model.name} · ${model.owner.handle}` }));
  const own = useOwnModel(draft.name);
  const locked = own?.visibility;
  const { visibility, visibilityBefore } = draft;
  useEffect(() => {
    if (locked === undefined && visibilityBefore !== undefined) {
      // a name that only began like the model's must not show to everybody what was meant for oneself
      change({ visibility: visibilityBefore, visibilityBefore: undefined });
    } else if (locked !== undefined && locked !== visibility) {
      change({ visibility: locked, visibilityBefore: visibilityBefore ?? visibility });
    }
  }, [locked, visibility, visibilityBefore, change]);
  const known = draft.base === "" || bases.data === undefined || options.some(({ value }) => value === draft.base);
  return (
    <Card title="What it is" heading="section">
      <Stack gap={4}>
        <Grid min={220} gap={4}>
          <TextField
            label="Name"
            value={draft.name}
            onValueChange={(name) => change({ name })}
            error={problems["name"]}
            hint={own === undefined ? "Lower-case letters, digits and hyphens. A name that you used before makes its next version." : `Makes version ${(own.version ?? 0) + 1} of your model ${own.name}.`}
            autoComplete="off"
            spellCheck={false}
          />
          <Select
            label="Seen by"
            options={visibilities}
            value={visibility}
            onValueChange={(chosen) => change({ visibility: chosen })}
            disabled={locked !== undefined}
            hint={locked === undefined ? undefined : "As the model is; its settings change that for all versions."}
            error={problems["visibility"]}
          />
        </Grid>
        <Select
          label="Base model"
          options={options}
          value={draft.base}
          onValueChange={(base) => change({ base })}
          placeholder="Choose the model that learns"
          error={problems["base"] ?? (known ? undefined : "This model cannot be fine-tuned here. Choose another.")}
        />
        {bases.data === undefined && bases.error !== null ? (
          <Row wrap>
            <Text size="s" tone="bad">
              The models were not read. {parseError(bases.error).message}
            </Text>
            <Button size="s" busy={bases.isFetching} onClick={() => void bases.refetch()}>
              Try again
            </Button>
          </Row>
        ) : null}
        {bases.data !== undefined && options.length === 0 ? (
          <Text size="s" tone="2">
            No model can be fine-tuned here now. <Link href={links.models()}>The catalogue says why, model by model.</Link>
          </Text>
        ) : null}
        <TextArea label="Description" optional value={draft.description} onValueChange={(description) => change({ description })} error={problems["description"]} />
      </Stack>
    </Card>
  );
}
