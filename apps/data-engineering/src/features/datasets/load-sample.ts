import { api, parseError, queryClient, trpc } from "@aiweb/api-client";
import { links, toast } from "@aiweb/federation";
import type { HostApi } from "@aiweb/federation";

/** Makes one's own copy of the bundled sample and goes to it. */
export async function loadSample(host: Pick<HostApi, "navigate">): Promise<void> {
  try {
    const dataset = await api.datasets.loadSample.mutate({});
    await queryClient.invalidateQueries(trpc.datasets.pathFilter());
    host.navigate(links.dataset(dataset.owner.handle, dataset.name));
  } catch (error) {
    toast({ title: "The sample was not loaded", description: parseError(error).message, tone: "bad" });
  }
}
