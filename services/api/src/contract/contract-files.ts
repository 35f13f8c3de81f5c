import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { backEndVersion } from "@aiweb/contracts/back-end-version";
import { appRouter } from "../router.ts";
import type { Contract } from "./judge-contract.ts";

/** One file for each version of the contract that is out. */
export const contractFolder = join(import.meta.dirname, "../../contract");

const schema = z.record(z.string(), z.unknown());
const contract = z.object({ version: z.string(), procedures: z.record(z.string(), z.object({ kind: z.string(), rights: z.string(), input: z.array(schema), output: schema.nullable() })) });

/** What of a procedure tRPC keeps; its types do not tell. */
const definition = z.object({ type: z.string(), meta: z.object({ rights: z.string() }), inputs: z.array(z.instanceof(z.ZodType)), output: z.instanceof(z.ZodType).optional() });

function written(type: z.ZodType, io: "input" | "output") {
  const { $schema: _schema, ...rest } = z.toJSONSchema(type, { io, unrepresentable: "any" });
  return schema.parse(JSON.parse(JSON.stringify(rest)));
}

/** The contract as the code has it. */
export function readContract(): Contract {
  const procedures = Object.entries<unknown>({ ...appRouter._def.procedures }).map(([path, procedure]) => {
    const { type, meta, inputs, output } = definition.parse(typeof procedure === "function" && "_def" in procedure ? procedure._def : null);
    return [path, { kind: type, rights: meta.rights, input: inputs.map((one) => written(one, "input")), output: output === undefined ? null : written(output, "output") }] as const;
  });
  return { version: backEndVersion, procedures: Object.fromEntries(procedures.toSorted(([a], [b]) => a.localeCompare(b))) };
}

/** A contract as it is kept: a line for each procedure, so that a change is seen. */
export function formatContract({ version, procedures }: Contract): string {
  const lines = Object.entries(procedures).map(([path, procedure]) => `    ${JSON.stringify(path)}: ${JSON.stringify(procedure)}`);
  return `{\n  "version": ${JSON.stringify(version)},\n  "procedures": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** The contracts that are out, in the order of their versions. */
export async function publishedContracts(): Promise<Contract[]> {
  const files = (await readdir(contractFolder)).filter((file) => /^\d+\.\d+\.\d+\.json$/.test(file));
  const found = await Promise.all(files.map(async (file) => contract.parse(JSON.parse(await readFile(join(contractFolder, file), "utf8")))));
  return found.toSorted((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
}
