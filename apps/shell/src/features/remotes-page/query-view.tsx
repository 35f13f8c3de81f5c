import { parseError } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { createQueryView } from "@aiweb/ui";

export const QueryView = createQueryView(parseError, () => () => location.assign(links.signIn(location.pathname)));
