/** Words as a pattern for LIKE: anywhere in a text, and none of them a wildcard. */
export function anywhere(words: string): string {
  return `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
}
