import { formatNumber } from "../../formats/numbers.ts";
import type { KeyValue } from "../key-value-list/key-value-list.tsx";
import { Duration } from "../time/duration.tsx";

/** What a trainer measures of a run, in the order shown. */
const words = {
  firstLoss: "Loss at first",
  lastLoss: "Loss at last",
  evalLoss: "Validation loss",
  steps: "Steps",
  tokens: "Tokens seen",
  seconds: "Took",
  trainableParameters: "Trained parameters",
};

/** What was measured of a run as facts for a KeyValueList; what has no word here is not shown by its raw name. */
export function runMetrics(metrics: Readonly<Record<string, number>>): KeyValue[] {
  return Object.entries(words).flatMap(([name, label]) => {
    const value = metrics[name];
    return value === undefined ? [] : [{ label, value: name === "seconds" ? <Duration seconds={value} /> : formatNumber(value) }];
  });
}
