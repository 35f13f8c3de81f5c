import { AppError } from "@aiweb/contracts/errors/app-error";
import { MOST_ROWS_OF_A_RUN, TOO_MANY_ROWS, type FineTuneConfiguration } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";

/** Throws when the settings ask for more than the base or a run can take. `rows` of each dataset, in order. */
export function checkTraining({ training, datasets }: Pick<FineTuneConfiguration, "training" | "datasets">, known: { contextLength: number | null; rows: number[] }): void {
  const { contextLength } = known;
  if (contextLength !== null && training.sequenceLength > contextLength) {
    throw new AppError("invalid-input", `This base model looks at ${contextLength.toLocaleString("en-US")} tokens at most. Choose a sequence length up to that.`, { field: "training.sequenceLength" });
  }
  const rows = datasets.reduce((sum, { rowCap }, position) => sum + Math.min(known.rows[position] ?? 0, rowCap ?? Infinity), 0);
  if ((training.epochs ?? 0) * rows > MOST_ROWS_OF_A_RUN) throw new AppError("invalid-input", TOO_MANY_ROWS, { field: "training.epochs" });
}
