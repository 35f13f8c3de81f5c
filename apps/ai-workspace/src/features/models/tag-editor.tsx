import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { toast } from "@aiweb/federation";
import { Button, Chip, Chips, Stack, TagIcon, Text, TextField } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";

const Dialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).Dialog }));

/** Moves a tag to this version (the one that had it before loses it), or takes it away. */
export function TagEditor({ model, version }: { model: string; version: ModelVersion }) {
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState("production");
  const movable = version.tags.filter((name) => name !== "latest");
  const move = useMutation(
    trpc.models.moveTag.mutationOptions({
      onSuccess: async (_moved, input) => {
        await queryClient.invalidateQueries(trpc.models.pathFilter());
        setOpen(false);
        toast({ title: input.version === null ? `No version is ${input.tag} now` : `${input.tag} is now version ${input.version}`, tone: "good" });
      },
    }),
  );
  return (
    <>
      <Button size="s" icon={TagIcon} onClick={() => setOpen(true)} aria-label={`Tag version ${version.number}`}>
        Tag
      </Button>
      <Suspense>
        {open ? (
          <Dialog
            open
            onOpenChange={setOpen}
            size="s"
            title={`Tag version ${version.number}`}
            description={`Programs that name ${model}:${tag === "" ? "tag" : tag} get this version from then on.`}
            actions={
              <Button variant="primary" busy={move.isPending} onClick={() => move.mutate({ model, tag, version: version.number })}>
                Move the tag here
              </Button>
            }
          >
            <Stack gap={3}>
              <TextField label="Tag" value={tag} onValueChange={setTag} hint="latest moves by itself with each new version." error={move.error === null ? undefined : parseError(move.error).message} />
              {movable.length === 0 ? null : (
                <Stack gap={1}>
                  <Text size="s" tone="2">
                    Tags of this version. Programs that name one that was taken away are told that there is none.
                  </Text>
                  <Chips>
                    {movable.map((name) => (
                      <Chip key={name} removeLabel={`Take ${name} away`} onRemove={() => move.mutate({ model, tag: name, version: null })}>
                        {name}
                      </Chip>
                    ))}
                  </Chips>
                </Stack>
              )}
            </Stack>
          </Dialog>
        ) : null}
      </Suspense>
    </>
  );
}
