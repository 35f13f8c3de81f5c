import { readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine } from "@aiweb/query-model/graph/expression";
import type { QueryGraph } from "@aiweb/query-model/graph/query-graph";
import { localTableOf, type SourceNode } from "@aiweb/query-model/nodes/source";
import { fileView } from "@aiweb/query-model/plan/file-view";
import { RequestFault, type NamedSource } from "./read-arguments.ts";

/** Where a connection of the graph leads. */
export type Location = { engine: Engine; location: string };

const SCHEMES: Readonly<Record<string, Engine>> = { "postgres:": "postgres", "postgresql:": "postgres", "mariadb:": "mariadb" };

function locate(location: string): Location {
  const [, scheme] = /^([a-z][a-z0-9+.-]+:)\/\//i.exec(location) ?? [];
  if (scheme === undefined) {
    if (!statSync(location, { throwIfNoEntry: false })?.isDirectory()) throw new RequestFault("source-unreadable", `${location} is no folder. A source is a folder of CSV or Parquet files, or a URL: postgres://… or mariadb://…`);
    return { engine: "duckdb", location: realpathSync(location) };
  }
  const engine = SCHEMES[scheme.toLowerCase()];
  if (engine === undefined) throw new RequestFault("source-unknown", `${scheme}// is no source that AIWeb reads. There are postgres:// and mariadb://, and folders.`);
  return { engine, location };
}

/** The source nodes of a graph, those of its subgraphs included. */
function sourcesOf(graph: QueryGraph): SourceNode[] {
  return [graph, ...Object.values(graph.subgraphs)].flatMap(({ nodes }) => nodes.filter((node) => node.kind === "source"));
}

/** What has to be found to read a source: the connection of a server or a folder, the dataset, the chain's project. */
function placeOf({ origin }: SourceNode): { name: string; table: string } | null {
  const local = localTableOf(origin);
  if (local !== null) return { name: local.schema, table: local.table };
  return origin.kind === "table" ? { name: origin.connection, table: origin.table } : null;
}

/** Where each connection that the graph reads leads: by its name, or all to the one source without a name. */
export function locateConnections(graph: QueryGraph, given: readonly NamedSource[]): Map<string, Location> {
  const connections = [...new Set(sourcesOf(graph).flatMap((source) => placeOf(source)?.name ?? []))];
  for (const { connection } of given) {
    if (connection !== null && !connection.startsWith("query:") && !connections.includes(connection)) throw new RequestFault("no-such-connection", `The graph has no connection ${connection}. It has: ${connections.join(", ") || "none"}.`);
  }
  return new Map(
    connections.map((name): [string, Location] => {
      const source = given.find(({ connection }) => connection === name) ?? given.find(({ connection }) => connection === null);
      if (source === undefined) throw new RequestFault("source-missing", `Say where connection ${name} leads: --source ${name}=FOLDER_OR_URL.`);
      return [name, locate(source.location)];
    }),
  );
}

/** A file of a folder by its base name or its path there; never one outside of it. */
function fileIn(folder: string, wanted: string): { path: string; format: "csv" | "parquet" } {
  const names = readdirSync(folder);
  const found = [wanted, `${wanted}.parquet`, `${wanted}.csv`, `${wanted}.csv.gz`].find((name) => names.includes(name));
  if (found === undefined) throw new RequestFault("no-such-table", `There is no ${wanted}.csv and no ${wanted}.parquet in ${folder}.`);
  const file = realpathSync(path.join(folder, found));
  if (path.dirname(file) !== folder) throw new RequestFault("source-unreadable", `${found} leads out of ${folder}.`);
  return { path: file, format: found.endsWith(".parquet") ? "parquet" : "csv" };
}

/** SQL that gives DuckDB the files which a graph reads, and the files themselves, which alone it may open. */
export function viewsOf(graph: QueryGraph, connections: ReadonlyMap<string, Location>): { setUp: string[]; files: string[] } {
  const tables = new Map<string, { schema: string; name: string; columns: Map<string, ColumnType>; folder: string }>();
  for (const source of sourcesOf(graph)) {
    const place = placeOf(source);
    const connection = place === null ? undefined : connections.get(place.name);
    if (place === null || connection?.engine !== "duckdb") continue;
    const key = JSON.stringify(place);
    const table = tables.get(key) ?? { schema: place.name, name: place.table, columns: new Map<string, ColumnType>(), folder: connection.location };
    tables.set(key, table);
    for (const column of source.columns) table.columns.set(column.name, column.type);
  }
  const read = [...tables.values()].map((table) => ({ ...table, ...fileIn(table.folder, table.name) }));
  return { setUp: read.flatMap(fileView), files: read.map(({ path: file }) => file) };
}
