/** The contract's grammar of a model that /v1 names (owner/name, owner/name:tag, owner/name@version), so that a typing error is told while typing. */
const pattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,95}\/[A-Za-z0-9][A-Za-z0-9._-]{0,95}(?::[a-z0-9][a-z0-9-]{0,62}|@[1-9][0-9]{0,8})?$/;

export function isModelName(text: string): boolean {
  return pattern.test(text);
}
