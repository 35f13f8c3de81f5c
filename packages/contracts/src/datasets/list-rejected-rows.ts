import { uuid } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { rejectedRow } from "./dataset.ts";

export const listRejectedRowsInput = pageInput.extend({ file: uuid });
export const listRejectedRowsOutput = pageOf(rejectedRow);
