import { modelVersionRef } from "@aiweb/contracts/ids";

export interface ModelId {
  handle: string;
  name: string;
  tag?: string;
  number?: number;
}

/** A model id of /v1 taken apart: `handle/name`, `handle/name:tag` or `handle/name@version`; null for anything else. */
export function parseModelId(id: string): ModelId | null {
  if (!modelVersionRef.safeParse(id).success) return null;
  const [, handle = "", name = "", tag, number] = /^([^/]+)\/([^:@]+)(?::(.+)|@(\d+))?$/.exec(id) ?? [];
  return { handle, name, ...(tag === undefined ? {} : { tag }), ...(number === undefined ? {} : { number: Number(number) }) };
}

/** Whether a key's model list lets it use `id`. A name without version stands for all its versions. */
export function allowsModel(allowed: readonly string[] | null, id: ModelId): boolean {
  if (allowed === null) return true;
  return allowed.some((entry) => {
    const other = parseModelId(entry);
    if (other === null || other.handle.toLowerCase() !== id.handle.toLowerCase() || other.name !== id.name) return false;
    return (other.tag === undefined && other.number === undefined) || (other.tag === id.tag && other.number === id.number);
  });
}
