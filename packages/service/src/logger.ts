import { pino, type DestinationStream, type Logger } from "pino";

/** Fields that never reach a log line, wherever they stand. */
const SECRET_FIELDS = ["authorization", "cookie", "password", "secret", "token", "idToken", "key", "apiKey", "signature", "privateKey", "secretAccessKey", "accessKeyId", "connectionString"];
const paths = SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`, `req.headers["${field}"]`, `headers["${field}"]`]);

/** One JSON line per event on stdout, secrets redacted by path. */
export function createLogger(options: { name: string; level: string }, destination?: DestinationStream): Logger {
  const settings = {
    name: options.name,
    level: options.level,
    redact: { paths: [...paths, 'req.headers["x-aiweb-replica-secret"]'], censor: "[redacted]" },
    base: { service: options.name },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
  return destination === undefined ? pino(settings) : pino(settings, destination);
}

export type { Logger };
