import type { RenderedSample, SampleMeasure } from "@aiweb/contracts/fine-tuning/preview-samples";

/** A row of the mix as a model sees it. */
export function renderedSample(row: number, answer = `Answer ${row + 1}: the regional desk lead signs it.`): RenderedSample {
  const piece = (text: string, kind: "special" | "learned" | null = null) => ({ text, learned: kind === "learned", special: kind === "special", cut: false });
  return {
    dataset: "ada/support-tickets",
    row,
    segments: [piece("<|im_start|>user\n", "special"), piece(`Question ${row + 1}: who signs off a refund?`), piece("<|im_end|>\n<|im_start|>assistant\n", "special"), piece(answer, "learned"), piece("<|im_end|>", "special")],
    tokens: 46,
    cutTokens: 0,
    error: null,
  };
}

type Asked = { offset?: number | undefined; limit?: number | undefined };

/** Rows of a mix of so many, page by page. */
export function sampledRows(total: number, { offset = 0, limit = 10 }: Asked): { samples: RenderedSample[]; totalRows: number; measured: SampleMeasure } {
  const samples = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => renderedSample(offset + index));
  return { samples, totalRows: total, measured: { rows: samples.length, cut: 0, meanTokens: 46 } };
}

/** What earlier runs like it measured. */
export const exampleEstimate = { seconds: 96, memoryBytes: 1_932_735_283, where: "This machine", gpus: 0, measuredFrom: 4 };
