import { parseError } from "@aiweb/api-client";
import { useSignIn } from "@aiweb/federation";
import { createQueryView } from "@aiweb/ui";

export const QueryView = createQueryView(parseError, useSignIn);
