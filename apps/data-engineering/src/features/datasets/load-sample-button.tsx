import { useMutation } from "@tanstack/react-query";
import { useHostApi } from "@aiweb/federation";
import { Button } from "@aiweb/ui";
import type { ButtonLook } from "@aiweb/ui";
import { loadSample } from "./load-sample.ts";

/** Makes one's own copy of the bundled sample and goes to it. */
export function LoadSampleButton({ variant = "secondary" }: { variant?: NonNullable<ButtonLook["variant"]> }) {
  const host = useHostApi();
  const load = useMutation({ mutationFn: () => loadSample(host) });
  return (
    <Button variant={variant} busy={load.isPending} onClick={() => load.mutate()}>
      Load the sample
    </Button>
  );
}
