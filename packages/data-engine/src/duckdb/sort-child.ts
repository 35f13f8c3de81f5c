import { dirname } from "node:path";
import { identifier, literal, openLimited } from "./open-limited.ts";
import { sortRequest } from "./read-request.ts";
import { ROW_GROUP_ROWS } from "./write-parquet.ts";

// Writes the rows of one Parquet file in another order, in a process of its own. Equal values keep the file's order.
process.stdin.on("end", () => process.exit(3)).resume();

const { path, output, spill, column, direction, memoryMegabytes, threads, temporaryMegabytes } = sortRequest.parse(JSON.parse(process.argv[2] ?? "{}"));
const connection = await openLimited({ memoryMegabytes, threads, temporaryDirectory: spill, temporaryMegabytes }, { files: [path], directories: [dirname(output)] });
await connection.run(
  `copy (select * from read_parquet(${literal(path)}) order by ${identifier(column)} ${direction === "ascending" ? "asc" : "desc"} nulls last, file_row_number)
   to ${literal(output)} (format parquet, compression lz4, row_group_size ${ROW_GROUP_ROWS})`,
);
process.exit(0);
