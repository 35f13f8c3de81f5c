#!/bin/sh
# Writes aiweb_trainer/attempt-configuration.schema.json from the Zod schema, which is the master.
# As input, so that a field added later does not stop an older trainer. Needs Node 24 on the PATH and installed packages.
set -e
cd "$(dirname "$0")/../../packages/contracts"
node --input-type=module -e '
import { z } from "zod";
import { attemptConfiguration } from "./src/internal/attempt-configuration.ts";
process.stdout.write(JSON.stringify(z.toJSONSchema(attemptConfiguration, { io: "input" }), null, 2) + "\n");
' > ../../services/trainer/aiweb_trainer/attempt-configuration.schema.json
