import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { Button, Stack, TagIcon, TextField, toast } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";

const Dialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).Dialog }));

/** Moves a tag to this version; the version that had it before loses it. */
export function TagEditor({ model, version }: { model: string; version: ModelVersion }) {
  const [open, setOpen] = useState(false);
  const [tag, setTag] = useState("production");
  const move = useMutation(
    trpc.models.moveTag.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.models.pathFilter());
        setOpen(false);
        toast({ title: `${tag} is now version ${version.number}`, tone: "good" });
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
            </Stack>
          </Dialog>
        ) : null}
      </Suspense>
    </>
  );
}
