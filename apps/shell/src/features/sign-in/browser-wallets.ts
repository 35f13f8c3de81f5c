/** A wallet that announced itself (EIP-6963). */
export type BrowserWallet = {
  /** Of this page view. */
  id: string;
  name: string;
  /** A data URI, or undefined when the wallet sent something else. */
  icon: string | undefined;
  request(method: string, params?: readonly unknown[]): Promise<unknown>;
};

type Provider = { request(call: { method: string; params?: readonly unknown[] }): Promise<unknown> };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isProvider(value: unknown): value is Provider {
  return isRecord(value) && typeof value["request"] === "function";
}

/** Reads an announcement; undefined for anything that is none. */
export function readAnnouncement(detail: unknown): BrowserWallet | undefined {
  if (!isRecord(detail) || !isRecord(detail["info"]) || !isProvider(detail["provider"])) {
    return undefined;
  }
  const { uuid, name, icon } = detail["info"];
  const { provider } = detail;
  if (typeof uuid !== "string" || typeof name !== "string" || name === "" || !isProvider(provider)) {
    return undefined;
  }
  return {
    id: uuid,
    name: name.slice(0, 60),
    icon: typeof icon === "string" && /^data:image\/(?:png|webp|svg\+xml|jpeg|gif)[;,]/.test(icon) ? icon : undefined,
    request: (method, params) => provider.request(params === undefined ? { method } : { method, params }),
  };
}

/** Asks wallets to announce themselves, and calls back with each list; returns the way to stop. */
export function discoverBrowserWallets(onWallets: (wallets: readonly BrowserWallet[]) => void): () => void {
  const found = new Map<string, BrowserWallet>();
  function onAnnounce(event: Event): void {
    const wallet = readAnnouncement(event instanceof CustomEvent ? event.detail : undefined);
    if (wallet !== undefined) {
      found.set(wallet.id, wallet);
      onWallets([...found.values()]);
    }
  }
  window.addEventListener("eip6963:announceProvider", onAnnounce);
  window.dispatchEvent(new Event("eip6963:requestProvider"));
  return () => window.removeEventListener("eip6963:announceProvider", onAnnounce);
}
