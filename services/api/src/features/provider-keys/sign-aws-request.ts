import { createHash, createHmac } from "node:crypto";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();

/**
 * Headers of a form POST to an AWS service, signed by Signature Version 4: the request's digest under a key derived
 * from the secret for one day, region and service.
 */
export function signAwsRequest(
  request: { url: URL; body: string; service: string },
  credentials: { accessKeyId: string; secretAccessKey: string; region: string },
  now = new Date(),
): Record<string, string> {
  const instant = now.toISOString().replace(/[-:]|\.\d{3}/g, "");
  const day = instant.slice(0, 8);
  const signed: Record<string, string> = { "content-type": "application/x-www-form-urlencoded", host: request.url.host, "x-amz-date": instant };
  const names = Object.keys(signed).toSorted();
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join("");
  const canonical = ["POST", request.url.pathname, "", lines, names.join(";"), sha256(request.body)].join("\n");
  const scope = `${day}/${credentials.region}/${request.service}/aws4_request`;
  const key = hmac(hmac(hmac(hmac(`AWS4${credentials.secretAccessKey}`, day), credentials.region), request.service), "aws4_request");
  const signature = hmac(key, ["AWS4-HMAC-SHA256", instant, scope, sha256(canonical)].join("\n")).toString("hex");
  const { host: _host, ...headers } = signed;
  return { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(";")}, Signature=${signature}` };
}
