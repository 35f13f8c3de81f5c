import { columnType } from "@aiweb/contracts/query/column-type";
import { z } from "zod";
import type { Cell } from "../port.ts";

// What the engine and its child process say to each other, over IPC that keeps bigints and bytes.

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const childOptions = z.object({
  scratch: z.string(),
  directories: z.array(z.string()),
  files: z.array(z.string()),
  /** Run once, before outside access ends and the configuration is locked: views of files and the like. */
  setUp: z.array(z.string()),
  memoryMegabytes: z.number().int(),
  threads: z.number().int(),
  temporaryMegabytes: z.number().int(),
});
export type ChildOptions = z.infer<typeof childOptions>;

export const toChild = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("run"), id: z.number(), sql: z.string(), parameters: z.array(value) }),
  /** A statement of ours with columns of text: each is bound as a list. */
  z.object({ kind: z.literal("load"), id: z.number(), sql: z.string(), columns: z.array(z.array(z.string().nullable())) }),
  z.object({ kind: z.literal("more"), id: z.number() }),
  z.object({ kind: z.literal("cancel"), id: z.number() }),
]);
export type ToChild = z.infer<typeof toChild>;

export const fromChild = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ready") }),
  z.object({ kind: z.literal("columns"), id: z.number(), columns: z.array(z.object({ name: z.string(), type: columnType })) }),
  z.object({ kind: z.literal("batch"), id: z.number(), rows: z.number(), columns: z.array(z.custom<Cell[]>(Array.isArray)) }),
  z.object({ kind: z.literal("done"), id: z.number() }),
  z.object({ kind: z.literal("failed"), id: z.number(), refused: z.boolean(), message: z.string() }),
]);
export type FromChild = z.infer<typeof fromChild>;
