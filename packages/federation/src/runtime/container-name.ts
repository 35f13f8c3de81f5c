/** The federation runtime's name of a remote: a JavaScript identifier too. */
export function containerName(remote: string): string {
  return `aiweb_${remote.replaceAll("-", "_")}`;
}
