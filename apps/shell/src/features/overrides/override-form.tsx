import { useState } from "react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Banner, Button, Row, Select, Stack, TextField } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import { localOrigin, type RemoteOverride } from "@aiweb/contracts/registry/remote-override";

const everybody = "everybody";
const thisMachine = "this-machine";

type OverrideFormProps = { remote: string; title: string; onDone: () => void; onCancel: () => void };

/** Chooses where this browser gets one remote from: what everybody gets, a published version, or a server on this machine. */
export function OverrideForm({ remote, title, onDone, onCancel }: OverrideFormProps) {
  const [choice, setChoice] = useState(thisMachine);
  const [address, setAddress] = useState("http://localhost:");
  const [fault, setFault] = useState<string>();
  const versions = useInfiniteQuery(trpc.registry.listVersions.infiniteQueryOptions({ remote, limit: 50 }, { getNextPageParam: (page) => page.nextCursor }));
  const published = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const override = useMutation(trpc.registry.override.mutationOptions({ onSuccess: onDone }));
  const failure = versions.isError ? parseError(versions.error).message : override.isError ? parseError(override.error).message : undefined;

  function chosen(): RemoteOverride | null | undefined {
    if (choice === everybody) return null;
    if (choice !== thisMachine) return { version: choice };
    const checked = localOrigin.safeParse(address.trim().replace(/\/$/, ""));
    setFault(checked.success ? undefined : checked.error.issues[0]?.message);
    return checked.success ? { local: checked.data } : undefined;
  }

  function apply(): void {
    const to = chosen();
    if (to !== undefined) override.mutate({ remote, to });
  }

  const options = [{ value: everybody, label: "What everybody gets" }, { value: thisMachine, label: "This machine" }, ...published.map(({ version }) => ({ value: version, label: version }))];
  return (
    <form
      aria-label={`Switch ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Stack gap={3}>
        <Select label="Comes from" options={options} value={choice} onValueChange={setChoice} />
        {versions.hasNextPage ? (
          <Button size="s" busy={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
            Older versions
          </Button>
        ) : null}
        {choice === thisMachine ? <TextField label="Address" hint={`npm run dev -- --remote ${remote} prints it.`} value={address} onValueChange={setAddress} error={fault} autoComplete="off" spellCheck={false} /> : null}
        {failure === undefined ? null : (
          <Banner tone="bad" role="alert" title="Nothing was switched">
            {failure}
          </Banner>
        )}
        <Row gap={2} justify="end">
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" busy={override.isPending}>
            Switch and reload
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
