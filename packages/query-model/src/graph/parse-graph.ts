import { z } from "zod";
import { GRAPH_VERSION, queryGraph, type QueryGraph } from "./query-graph.ts";

/** Turns a document of one version into the next. The first entry makes version 2 of version 1. */
type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** In order, none left out: a document of version n goes through those from n on. */
const MIGRATIONS: readonly Migration[] = [];

export type ParsedGraph = { graph: QueryGraph } | { fault: string };

const versioned = z.looseObject({ version: z.int().min(1) });

/** Reads a document of this version or an older one. The fault says where the document is wrong and what is expected there. */
export function parseGraph(document: unknown, migrations: readonly Migration[] = MIGRATIONS): ParsedGraph {
  const first = versioned.safeParse(document);
  if (!first.success) return { fault: "This is no query graph: it has no version." };
  const { version } = first.data;
  if (version > migrations.length + 1) return { fault: `This graph is of version ${version}; this AIWeb reads up to ${GRAPH_VERSION}. Update AIWeb to open it.` };
  const migrated = migrations.slice(version - 1).reduce<Record<string, unknown>>((current, migrate, index) => ({ ...migrate(current), version: version + index + 1 }), first.data);
  const parsed = queryGraph.safeParse(migrated);
  return parsed.success ? { graph: parsed.data } : { fault: z.prettifyError(parsed.error) };
}
