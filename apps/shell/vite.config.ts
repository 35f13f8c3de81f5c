import { shellConfig } from "@aiweb/federation/preset";
import { shell } from "./federation.config.ts";

export default shellConfig(shell);
