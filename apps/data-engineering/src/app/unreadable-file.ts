export const UNREADABLE_FILE = "This browser cannot read the file. It may have been moved or changed since it was chosen: choose it again.";

/** Whether the browser still gives what was chosen: a file that was moved or changed since is refused. */
export async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
