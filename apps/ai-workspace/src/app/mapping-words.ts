import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";

/** A mapping in one line. */
export function mappingWords(mapping: RoleMapping): string {
  return mapping.kind === "prompt-completion" ? `${mapping.prompt} → prompt, ${mapping.completion} → completion` : `${mapping.column} → ${mapping.kind}`;
}
