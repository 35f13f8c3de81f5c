import { formatNumber } from "@aiweb/ui";

const nouns = { datasets: "dataset", models: "model", jobs: "job", deployments: "deployment", conversations: "conversation" } as const;

/** "2 datasets, 1 model": what is there, in words; nothing is left out but the zeros. */
export function countThings(counts: Record<keyof typeof nouns, number>): string {
  const parts = Object.entries(nouns).flatMap(([key, noun]) => {
    const count = Object.entries(counts).find(([name]) => name === key)?.[1] ?? 0;
    return count === 0 ? [] : [`${formatNumber(count)} ${noun}${count === 1 ? "" : "s"}`];
  });
  return parts.length === 0 ? "nothing that you made" : parts.join(", ");
}
