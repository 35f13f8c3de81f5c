import path from "node:path";
import { fileURLToPath } from "node:url";

/** The clone's top folder. */
export const root = path.resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** What is installed once per clone, whatever the data directory. */
export const toolchain = path.join(root, ".toolchain");

export const trainer = path.join(root, "services/trainer");

export const modelCache = path.join(toolchain, "models");
