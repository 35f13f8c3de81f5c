import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import { PreviewChild } from "./preview-child.ts";

const children = new WeakMap<Services["config"], PreviewChild>();

/** The process's one preview child. It ends with this process: its input does. */
export function previewChildOf({ config }: Pick<Services, "config">): PreviewChild {
  const { AIWEB_PYTHON: python, AIWEB_MODEL_CACHE: modelCache } = config;
  if (python === undefined || modelCache === undefined) {
    throw new AppError("python-unavailable", config.AIWEB_PYTHON_PROBLEM ?? "Samples are shown by the trainer's own code, which needs Python.");
  }
  const child = children.get(config) ?? new PreviewChild({ python, modelCache });
  children.set(config, child);
  return child;
}
