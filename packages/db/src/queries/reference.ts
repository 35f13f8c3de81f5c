/** A reference to a named thing taken apart: `handle/name`, or else its id. */
export function splitReference(reference: string): { id: string } | { handle: string; name: string } {
  const slash = reference.indexOf("/");
  return slash === -1 ? { id: reference } : { handle: reference.slice(0, slash), name: reference.slice(slash + 1) };
}
