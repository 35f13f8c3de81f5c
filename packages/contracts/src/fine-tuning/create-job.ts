import { uuid } from "../ids.ts";
import { z } from "zod";
import { submittedConfiguration } from "./fine-tune-configuration.ts";

/** `submission` is chosen by the client, so that sending twice makes one job. */
export const createJobInput = submittedConfiguration.extend({ submission: uuid });
export const createJobOutput = z.object({ job: uuid });
