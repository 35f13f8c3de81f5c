/** A wallet that lives in this browser. Its recovery phrase is stored encrypted. */
export type LocalWallet = { address: string; createdAt: string };

type StoredWallet = LocalWallet & { iv: Uint8Array<ArrayBuffer>; phrase: ArrayBuffer };

/**
 * Why this browser can keep no wallet at this address; undefined when it can. Encryption and storage are for addresses
 * that the browser holds to be secure: https, or this very machine.
 */
export function whyNoLocalWallets(): string | undefined {
  if (!isSecureContext) {
    return "A browser makes and keeps wallets only at addresses that begin with https:// or on the machine itself. Open AIWeb there, or ask whoever runs it for https.";
  }
  return typeof indexedDB === "undefined" ? storageRefused : undefined;
}

const storageRefused = "This browser does not let the page keep a wallet. A private window or blocked storage does that: allow storage for this site, or use another window.";

const databaseName = "aiweb-wallets";
const keyName = "phrase-key";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("The browser's storage failed.")));
  });
}

async function openDatabase(): Promise<IDBDatabase> {
  const problem = whyNoLocalWallets();
  if (problem !== undefined) {
    throw new Error(problem);
  }
  try {
    const request = indexedDB.open(databaseName, 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("keys");
      request.result.createObjectStore("wallets", { keyPath: "address" });
    });
    return await done(request);
  } catch (error) {
    throw new Error(storageRefused, { cause: error });
  }
}

async function withStore<T>(name: "keys" | "wallets", mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(name, mode);
    const finished = new Promise<void>((resolve, reject) => {
      transaction.addEventListener("complete", () => resolve());
      transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("The browser's storage refused.")));
    });
    const result = await done(run(transaction.objectStore(name)));
    await finished;
    return result;
  } finally {
    database.close();
  }
}

/** The browser's own key: it can be used on this origin, and not read out, not even by this page. */
async function phraseKey(): Promise<CryptoKey> {
  const found: unknown = await withStore("keys", "readonly", (store) => store.get(keyName));
  if (found instanceof CryptoKey) {
    return found;
  }
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  try {
    await withStore("keys", "readwrite", (store) => store.add(made, keyName));
    return made;
  } catch {
    // another tab made it in the meantime
    return phraseKey();
  }
}

function isStored(value: unknown): value is StoredWallet {
  return typeof value === "object" && value !== null && "address" in value && "iv" in value && value.iv instanceof Uint8Array && "phrase" in value && value.phrase instanceof ArrayBuffer;
}

/** The wallets of this browser, the newest first. */
export async function listLocalWallets(): Promise<LocalWallet[]> {
  const rows: unknown[] = await withStore("wallets", "readonly", (store) => store.getAll());
  return rows
    .filter(isStored)
    .map(({ address, createdAt }) => ({ address, createdAt }))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Keeps a wallet, in place of what was kept of it before; the address is bound into the encryption. */
export async function keepLocalWallet(address: string, phrase: string): Promise<LocalWallet> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder();
  const encrypted = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: text.encode(address) }, await phraseKey(), text.encode(phrase));
  const wallet: StoredWallet = { address, createdAt: new Date().toISOString(), iv, phrase: encrypted };
  await withStore("wallets", "readwrite", (store) => store.put(wallet));
  // asks the browser not to clear it by itself when space runs short; Firefox asks the person, who may take their time
  navigator.storage.persist().catch(() => false);
  return { address, createdAt: wallet.createdAt };
}

/** The recovery phrase of a wallet of this browser. */
export async function readLocalPhrase(address: string): Promise<string> {
  const found: unknown = await withStore("wallets", "readonly", (store) => store.get(address));
  if (!isStored(found)) {
    throw new Error("This browser does not have that wallet any more.");
  }
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: found.iv, additionalData: new TextEncoder().encode(address) }, await phraseKey(), found.phrase);
  return new TextDecoder().decode(bytes);
}

/** Takes a wallet out of this browser. Without its recovery phrase it is gone. */
export async function forgetLocalWallet(address: string): Promise<void> {
  await withStore("wallets", "readwrite", (store) => store.delete(address));
}
