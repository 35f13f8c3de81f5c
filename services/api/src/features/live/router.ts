import { router } from "../../trpc/trpc.ts";
import { listen } from "./listen.ts";

export const liveRouter = router({ listen });
