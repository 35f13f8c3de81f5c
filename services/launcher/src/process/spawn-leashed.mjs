import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const leash = fileURLToPath(new URL("leash.sh", import.meta.url));

/** @typedef {"TERM" | "INT"} StopSignal the signal that asks the command to end in order */

/**
 * @typedef {object} LeashedCommand
 * @property {string} file
 * @property {string[]} args
 * @property {string} [cwd]
 * @property {Record<string, string | undefined>} env the whole environment of the command
 * @property {StopSignal} [stopSignal]
 */

/**
 * Starts a command in a session and process group of its own, which ends by itself when this process dies.
 * SIGTERM to the returned child reaches the command as its own stop signal.
 * @param {LeashedCommand} command
 */
export function spawnLeashed(command) {
  return spawn("/bin/sh", [leash, command.stopSignal ?? "TERM", command.file, ...command.args], {
    cwd: command.cwd,
    env: command.env,
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
}
