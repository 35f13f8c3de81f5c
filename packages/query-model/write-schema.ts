import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { queryGraph } from "./src/graph/query-graph.ts";

// Writes docs/query-graph.schema.json anew, after a change to the model; a test compares the two.
writeFileSync(join(import.meta.dirname, "../../docs/query-graph.schema.json"), `${JSON.stringify(z.toJSONSchema(queryGraph, { io: "input" }), null, 2)}\n`);
