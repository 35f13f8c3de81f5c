import { parseError } from "@aiweb/api-client";
import { createQueryView } from "@aiweb/ui";

export const QueryView = createQueryView(parseError);
