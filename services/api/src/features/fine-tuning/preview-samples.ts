import { previewSamplesInput, previewSamplesOutput } from "@aiweb/contracts/fine-tuning/preview-samples";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { signedIn } from "../../trpc/procedures.ts";
import { checkMapping } from "./check-mapping.ts";
import { drawnRows, type MixPart } from "./drawn-rows.ts";
import { previewChildOf } from "./preview-child-of.ts";
import { readMixRows } from "./read-mix-rows.ts";
import { resolveBase } from "./resolve-base.ts";
import { resolveDataset } from "./resolve-dataset.ts";

/** Samples as the model will see them, in the order of the mix, rendered by the trainer's own code. */
export const previewSamples = signedIn
  .input(previewSamplesInput)
  .output(previewSamplesOutput)
  .query(async ({ ctx, input }) => {
    const base = await resolveBase(ctx.db, input.base, ctx.account.id);
    const parts = await Promise.all(
      input.datasets.map(async (entry, position): Promise<MixPart> => {
        const field = `datasets.${position}.`;
        const { dataset, files } = await resolveDataset(ctx.db, ctx.account.id, { dataset: entry.dataset, version: entry.version, field });
        checkMapping(entry.mapping, files, { chats: base.can_chat, field });
        const rows = files.reduce((sum, file) => sum + (file.row_count ?? 0), 0);
        return { name: `${dataset.owner_handle}/${dataset.name}`, files, rows: entry.rowCap === null ? rows : Math.min(rows, entry.rowCap), weight: entry.weight, mapping: entry.mapping };
      }),
    );
    const totalRows = parts.reduce((sum, part) => sum + part.rows, 0);
    const drawn = drawnRows(parts, { offset: input.offset, limit: Math.min(input.limit, Math.max(totalRows - input.offset, 0)) });
    if (drawn.length === 0) return { samples: [], totalRows, measured: { rows: 0, cut: 0, meanTokens: 0 } };
    const rows = await readMixRows(ctx.services, parts, drawn);
    const rendered = await previewChildOf(ctx.services).render({
      base: base.base_digest,
      datasets: drawn.map(({ part }, index) => ({ rows: [rows[index] ?? {}], mapping: parts[part]?.mapping })),
      sequenceLength: input.sequenceLength,
    });
    const samples = drawn.map(({ part, row }, index) => {
      const shown = rendered[index]?.[0];
      if (shown === undefined) throw new AppError("internal", "Samples cannot be shown just now.");
      return { dataset: parts[part]?.name ?? "", row, ...shown };
    });
    const good = samples.filter((sample) => sample.error === null);
    const tokens = good.reduce((sum, sample) => sum + sample.tokens, 0);
    return { samples, totalRows, measured: { rows: good.length, cut: good.filter((sample) => sample.cutTokens > 0).length, meanTokens: good.length === 0 ? 0 : tokens / good.length } };
  });
