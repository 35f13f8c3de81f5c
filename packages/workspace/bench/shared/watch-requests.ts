import type { Page } from "playwright";

/** What a page asked for. */
export interface SeenRequest {
  id: string;
  url: string;
  /** As DevTools names it: Document, Script, Stylesheet, Fetch, … */
  type: string;
  /** Seconds on the browser's clock; `end` is null until it is there. */
  start: number;
  end: number | null;
  /** Of the body, as received. */
  bytes: number;
}

/** Lists what a page asks for from now on. The list grows. */
export async function watchRequests(page: Page): Promise<readonly SeenRequest[]> {
  const client = await page.context().newCDPSession(page);
  const seen = new Map<string, SeenRequest>();
  const list: SeenRequest[] = [];
  await client.send("Network.enable");
  client.on("Network.requestWillBeSent", ({ requestId, request, type = "Other", timestamp }) => {
    const one: SeenRequest = { id: requestId, url: request.url, type: /\.m?js(?:\?|$)/.test(request.url) ? "Script" : type, start: timestamp, end: null, bytes: 0 };
    seen.set(requestId, one);
    list.push(one);
  });
  client.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    const known = seen.get(requestId);
    if (known !== undefined) known.bytes += encodedDataLength;
  });
  client.on("Network.loadingFinished", ({ requestId, timestamp }) => {
    const known = seen.get(requestId);
    if (known !== undefined) known.end = timestamp;
  });
  return list;
}
