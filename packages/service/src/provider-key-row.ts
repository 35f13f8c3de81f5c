/** The row that a provider key is sealed for (SecretBox's associated data): it opens for no other account or provider. */
export function providerKeyRow(accountId: string, provider: string): string {
  return `${accountId}:${provider}`;
}
