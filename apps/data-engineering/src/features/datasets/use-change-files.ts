import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@aiweb/api-client";

/** Changes a dataset's files; each change is one new version. */
export function useChangeFiles(onDone: () => void) {
  return useMutation(
    trpc.datasets.changeFiles.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.datasets.pathFilter());
        onDone();
      },
    }),
  );
}
