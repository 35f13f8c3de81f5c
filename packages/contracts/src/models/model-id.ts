import { modelVersionRef } from "../ids.ts";

export interface ModelId {
  handle: string;
  name: string;
  tag?: string;
  number?: number;
}

/** A model's reference taken apart: `handle/name`, `handle/name:tag` or `handle/name@version`; null for anything else. */
export function parseModelId(id: string): ModelId | null {
  if (!modelVersionRef.safeParse(id).success) return null;
  const [, handle = "", name = "", tag, number] = /^([^/]+)\/([^:@]+)(?::(.+)|@(\d+))?$/.exec(id) ?? [];
  return { handle, name, ...(tag === undefined ? {} : { tag }), ...(number === undefined ? {} : { number: Number(number) }) };
}
