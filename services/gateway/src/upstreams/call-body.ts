import type { ModelCall } from "./port.ts";

/** The caller's body for an upstream that knows the model as `model`; usage is always asked for, so that it can be counted. */
export function upstreamBody(call: ModelCall, model: string): Record<string, unknown> {
  const body: Record<string, unknown> = { ...call.body, model };
  if (call.body.stream === true) body["stream_options"] = { ...call.body.stream_options, include_usage: true };
  else delete body["stream_options"];
  return body;
}
