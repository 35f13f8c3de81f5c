import { parseModelId, type ModelId } from "@aiweb/contracts/models/model-id";

/** Whether a key's model list lets it use `id`. A name without version stands for all its versions. */
export function allowsModel(allowed: readonly string[] | null, id: ModelId): boolean {
  if (allowed === null) return true;
  return allowed.some((entry) => {
    const other = parseModelId(entry);
    if (other === null || other.handle.toLowerCase() !== id.handle.toLowerCase() || other.name !== id.name) return false;
    return (other.tag === undefined && other.number === undefined) || (other.tag === id.tag && other.number === id.number);
  });
}
