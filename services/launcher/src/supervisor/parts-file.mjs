import { renameSync, writeFileSync } from "node:fs";

/**
 * The states of all parts, kept in a file that the web process serves at /readyz.
 * @typedef {"starting" | "ready" | "restarting" | "failed" | "off"} PartState
 * @typedef {{ name: string, state: PartState, since: string, reason?: string, lastWords?: string }} Part
 * @typedef {ReturnType<typeof createPartsFile>} PartsFile
 */

/** @param {string} file */
export function createPartsFile(file) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  /** @type {(part: Part) => void} */
  let tell = () => {};
  return {
    /**
     * @param {string} name
     * @param {PartState} state
     * @param {{ reason?: string, lastWords?: string }} [why]
     */
    set(name, state, why = {}) {
      const part = { name, state, since: new Date().toISOString(), ...why };
      parts.set(name, part);
      tell(part);
      try {
        writeFileSync(`${file}.new`, JSON.stringify({ parts: [...parts.values()] }));
        renameSync(`${file}.new`, file);
      } catch {
        // A full disk must not take the supervisor down with it; the next change tries again.
      }
    },
    list: () => [...parts.values()],
    /** Hears every change from now on. @param {(part: Part) => void} listener */
    listen(listener) {
      tell = listener;
    },
  };
}
