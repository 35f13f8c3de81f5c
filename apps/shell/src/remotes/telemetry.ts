import type { HostTelemetry, TelemetryAttributes } from "@aiweb/federation";
import { parseError } from "@aiweb/api-client";
import type { TelemetryBatch, TelemetryRecord } from "@aiweb/contracts/registry/report-telemetry";

/** Records wait this long for others. */
const gatherMs = 5_000;
/** Records of one batch at most, as the contract takes them; more than that waiting are dropped, and counted. */
const mostRecords = 50;
const mostAttributes = 10;
/** Words of code, as the contract takes them: what a person wrote is none. */
const word = /^[a-z][a-z0-9-]{0,39}$/;

export type Telemetry = {
  /** What a remote gets: its records carry its name and its version. */
  of(remote: string, version: () => string | null): HostTelemetry;
  /** Sends what waits: the page goes. */
  flush(): void;
};

function isFact([key, value]: [string, string | number | boolean]): boolean {
  return word.test(key) && (typeof value === "string" ? word.test(value) : typeof value === "boolean" || Number.isFinite(value));
}

function wordOrNull(text: string): string | null {
  return word.test(text) ? text : null;
}

/** Gathers what remotes tell and sends it in batches under the page load's name; what does not arrive is lost. */
export function createTelemetry(send: (batch: TelemetryBatch) => void, pageLoad: string): Telemetry {
  let waiting: TelemetryRecord[] = [];
  let dropped = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length > 0 || dropped > 0) {
      send({ pageLoad, dropped, records: waiting });
    }
    waiting = [];
    dropped = 0;
  }

  function add(record: TelemetryRecord): void {
    if (waiting.length >= mostRecords || !word.test(record.name)) {
      dropped += 1;
    } else {
      waiting.push(record);
    }
    timer ??= setTimeout(flush, gatherMs);
  }

  return {
    of(remote, version) {
      const record = (kind: TelemetryRecord["kind"], name: string, attributes: TelemetryAttributes, own: Partial<TelemetryRecord> = {}): void =>
        add({ remote, version: version(), kind, name, value: null, code: null, requestId: null, attributes: Object.fromEntries(Object.entries(attributes).filter(isFact).slice(0, mostAttributes)), milliseconds: Math.round(performance.now()), ...own });
      return {
        event: (name, attributes = {}) => record("event", name, attributes),
        measure: (name, value, attributes = {}) => record("measure", Number.isFinite(value) ? name : "", attributes, { value }),
        error(name, error, attributes = {}) {
          const { code, requestId } = parseError(error);
          record("error", name, attributes, { code: wordOrNull(code), requestId: requestId ?? null });
        },
      };
    },
    flush,
  };
}
