import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";

/** A value as an SQL text literal. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export interface Limits {
  memoryMegabytes: number;
  threads: number;
  /** Where what does not fit in memory goes; created by DuckDB. */
  temporaryDirectory: string;
  temporaryMegabytes: number;
}

/**
 * An in-memory DuckDB that can touch nothing but the given files and folders, load no extension, and whose settings
 * can no longer be changed. `setUp` is SQL of ours that comes before all else.
 */
export async function openLimited(limits: Limits, access: { files?: string[]; directories?: string[] }, setUp: readonly string[] = []): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${limits.memoryMegabytes}MB`,
    threads: String(limits.threads),
    temp_directory: limits.temporaryDirectory,
    max_temp_directory_size: `${limits.temporaryMegabytes}MB`,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    allow_community_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run("set timezone = 'UTC'");
  await connection.run("set parquet_metadata_cache = true");
  await connection.run(`set allowed_paths = [${(access.files ?? []).map(literal).join(", ")}]`);
  await connection.run(`set allowed_directories = [${(access.directories ?? []).map(literal).join(", ")}]`);
  await connection.run("set enable_external_access = false");
  for (const statement of setUp) await connection.run(statement);
  await connection.run("set lock_configuration = true");
  return connection;
}
