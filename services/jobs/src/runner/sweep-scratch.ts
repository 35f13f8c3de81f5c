import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process lives as well.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/**
 * Removes what processes left in their folders, named by their ids, when they were killed; another living worker's stays.
 * Called before this process writes anything: a folder of its own id is an earlier one's.
 */
export async function sweepScratch(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(name);
    const isInUse = Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid);
    if (!isInUse) await rm(join(folder, name), { recursive: true, force: true });
  }
}
