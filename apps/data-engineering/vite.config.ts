import { remoteConfig } from "@aiweb/federation/preset";
import { remote } from "./federation.config.ts";

export default remoteConfig(remote);
