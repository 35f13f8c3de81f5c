/** Facts beside a record. Texts are short words of the code (`csv`, `lora`): what people write is never sent. */
export type TelemetryAttributes = Readonly<Record<string, string | number | boolean>>;

/** What a remote tells of itself. The shell adds its name, its version and the page load; names are words with hyphens. */
export type HostTelemetry = {
  /** Something happened: `fine-tune-started`. */
  event(name: string, attributes?: TelemetryAttributes): void;
  /** Something was measured, in the unit that its name ends with: `first-token-ms`. */
  measure(name: string, value: number, attributes?: TelemetryAttributes): void;
  /** Something failed: `upload-failed`. Of the error only its code and its request go to the server, never its message. */
  error(name: string, error: unknown, attributes?: TelemetryAttributes): void;
};

/** Where nobody listens: a remote by itself, stories, tests. */
export const noTelemetry: HostTelemetry = { event: () => undefined, measure: () => undefined, error: () => undefined };
