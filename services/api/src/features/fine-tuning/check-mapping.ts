import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";

interface MappedFile {
  name: string;
  columns: Pick<ColumnSchema, "name" | "kind">[];
}

/** The columns that a mapping reads, by the field that names them. */
function mappedColumns(mapping: RoleMapping): [field: string, column: string][] {
  if (mapping.kind === "prompt-completion") return [["prompt", mapping.prompt], ["completion", mapping.completion]];
  return [["column", mapping.column]];
}

/** Throws unless every file has the mapped columns, of a kind that can carry the role, and the base takes the mapping. */
export function checkMapping(mapping: RoleMapping, files: MappedFile[], options: { chats: boolean; field: string }): void {
  if (mapping.kind === "messages" && !options.chats) {
    throw new AppError("mapping-does-not-fit", "This base model has no chat template, so it cannot learn from messages. Map prompt and completion, or text.", { field: `${options.field}mapping.kind` });
  }
  for (const [field, name] of mappedColumns(mapping)) {
    const at = { field: `${options.field}mapping.${field}` };
    for (const file of files) {
      const column = file.columns.find((candidate) => candidate.name === name);
      if (column === undefined) throw new AppError("mapping-does-not-fit", `${file.name} has no column ${name}. It has: ${file.columns.map((known) => known.name).join(", ")}.`, at);
      if (mapping.kind === "messages" && column.kind !== "list" && column.kind !== "text") {
        throw new AppError("mapping-does-not-fit", `${name} in ${file.name} holds no lists of messages.`, at);
      }
    }
  }
}
