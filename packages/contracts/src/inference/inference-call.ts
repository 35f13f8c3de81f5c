import { z } from "zod";

const common = {
  model: z.string().min(1, "Name a model as owner/name.").max(300),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().nullish() }).nullish(),
};

/** Body of `POST /v1/chat/completions`. Fields it does not name go to the provider as they are. */
export const chatCompletionCall = z.looseObject({
  ...common,
  messages: z.array(z.looseObject({ role: z.string().min(1) })).min(1, "Send at least one message."),
});

/** Body of `POST /v1/completions`. */
export const completionCall = z.looseObject({
  ...common,
  prompt: z.union([z.string(), z.array(z.string()).min(1), z.array(z.number().int()).min(1), z.array(z.array(z.number().int())).min(1)]),
});

export type InferenceCall = z.infer<typeof chatCompletionCall> | z.infer<typeof completionCall>;
