import { expect, test, vi } from "vitest";
import { RowSource, type FetchRows } from "./row-source.ts";

function make(total: number, fetch: FetchRows) {
  const arrived: number[] = [];
  const errors: unknown[] = [];
  const source = new RowSource({ fetch, fetchCell: () => Promise.reject(new Error("Nothing asks for a cell.")), total, sort: null, onChange: ({ first }) => arrived.push(first), onError: (error) => errors.push(error) });
  return { source, arrived, errors };
}

const answer: FetchRows = async ({ offset, limit }) => ({ rows: Array.from({ length: limit }, (_, index) => [offset + index]), cut: offset === 0 ? [[3, 0]] : [] });

test("reads what is in view, then the next page each way", async () => {
  const fetch = vi.fn(answer);
  const { source, arrived } = make(1_000_000, fetch);
  source.show(500, 530);
  expect(source.cell(500, 0)).toEqual({ state: "coming" });
  await vi.waitFor(() => expect(arrived.toSorted((a, b) => a - b)).toEqual([400, 500, 600]));
  expect(fetch.mock.calls[0]?.[0]).toEqual({ offset: 500, limit: 100, sort: null });
  expect(source.cell(512, 0)).toEqual({ state: "here", value: 512, cut: false });
});

test("the last page is short, and cut cells are known", async () => {
  const { source, arrived } = make(150, answer);
  source.show(0, 149);
  await vi.waitFor(() => expect(arrived).toHaveLength(2));
  expect(source.cell(149, 0)).toMatchObject({ value: 149 });
  expect(source.cell(3, 0)).toMatchObject({ cut: true });
  expect(source.cell(103, 0)).toMatchObject({ cut: false });
});

test("gives up reads of what has gone out of view", async () => {
  const signals: AbortSignal[] = [];
  const never: FetchRows = (_request, signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  };
  const { source } = make(1_000_000, never);
  source.show(0, 50);
  source.show(90_000, 90_050);
  expect(signals.slice(0, 2).map((signal) => signal.aborted)).toEqual([true, true]);
  expect(signals.at(-1)?.aborted).toBe(false);
});

test("a failed read is said, and can be tried again", async () => {
  const fetch = vi.fn<FetchRows>().mockRejectedValueOnce(new Error("cut")).mockImplementation(answer);
  const { source, arrived, errors } = make(100, fetch);
  source.show(0, 20);
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(source.cell(0, 0)).toEqual({ state: "failed" });
  source.retry(0, 20);
  await vi.waitFor(() => expect(arrived).toHaveLength(2));
  expect(source.cell(0, 0)).toMatchObject({ value: 0 });
});

test("keeps a bounded number of pages", async () => {
  const { source } = make(1_000_000, answer);
  for (let page = 0; page < 100; page += 1) {
    source.show(page * 100, page * 100 + 50);
    await vi.waitFor(() => expect(source.cell(page * 100, 0).state).toBe("here"));
  }
  expect(source.cell(0, 0).state).toBe("coming");
});
