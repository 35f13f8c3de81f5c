import { toast } from "@aiweb/federation";
import { beforeEach, expect, test, vi } from "vitest";
import { ticketsEntry } from "./draft-example.ts";
import { readEntry } from "./read-entry.ts";
import { takeAlong } from "./take-along.ts";

vi.mock("@aiweb/federation", () => ({ toast: vi.fn() }));
vi.mock("./read-entry.ts", () => ({ readEntry: vi.fn() }));

const tickets = { dataset: "ada/support-tickets", version: 7, weight: 3, rowCap: null, mapping: { kind: "text" as const, column: "answer" } };
const manual = { ...tickets, dataset: "ada/manual", version: 2 };
const read = { ...ticketsEntry, ...tickets };

function refusal(errorCode: string, message: string): Error {
  return Object.assign(new Error(message), { data: { errorCode } });
}

/** Each dataset is read, or fails with its refusal. */
function answer(refusals: Record<string, Error>): void {
  vi.mocked(readEntry).mockImplementation(async (dataset, version) => {
    const refused = refusals[dataset];
    if (refused !== undefined) {
      throw refused;
    }
    return { ...read, dataset, version: version ?? 1 };
  });
}

beforeEach(() => {
  vi.mocked(toast).mockClear();
});

test("takes all along and says nothing", async () => {
  answer({});
  const take = vi.fn();
  await takeAlong([tickets, manual], take);
  expect(take).toHaveBeenCalledExactlyOnceWith([read, { ...read, ...manual }]);
  expect(toast).not.toHaveBeenCalled();
});

test("says of what is not there that it is gone; trying again would not help", async () => {
  answer({ "ada/manual": refusal("not-found", "There is no dataset.") });
  const take = vi.fn();
  await takeAlong([tickets, manual], take);
  expect(take).toHaveBeenCalledExactlyOnceWith([read]);
  expect(vi.mocked(toast).mock.calls).toEqual([[{ title: "A dataset could not be taken along", description: "ada/manual v2: deleted, or not yours to see any more. Everything else is filled in.", tone: "warn", timeout: 0 }]]);
});

test("says of what failed why, and tries that again alone", async () => {
  answer({ "ada/manual": refusal("unavailable", "The database is starting."), "ada/support-tickets": refusal("not-found", "There is no dataset.") });
  const take = vi.fn();
  const takeLater = vi.fn();
  await takeAlong([tickets, manual], take, takeLater);
  expect(take).toHaveBeenCalledExactlyOnceWith([]);
  const said = vi.mocked(toast).mock.calls[0]?.[0];
  expect(said?.title).toBe("2 datasets could not be taken along");
  expect(said?.description).toBe("ada/support-tickets v7: deleted, or not yours to see any more. ada/manual v2: The database is starting. Everything else is filled in.");
  answer({});
  said?.action?.onPress();
  await vi.waitFor(() => expect(takeLater).toHaveBeenCalledExactlyOnceWith([{ ...read, ...manual }]));
  expect(toast).toHaveBeenCalledOnce();
});
