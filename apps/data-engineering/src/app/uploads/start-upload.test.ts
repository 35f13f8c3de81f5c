import { DefaultHttpStack, DetailedError, Upload, type HttpResponse, type UploadOptions } from "tus-js-client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startUpload, type UploadEvents } from "./start-upload.ts";

const hour = 60 * 60_000;
const start = vi.spyOn(Upload.prototype, "start");
/** What tus was told to do with what was begun last. */
let options: UploadOptions = {};
const heard = { onProgress: vi.fn<UploadEvents["onProgress"]>(), onDone: vi.fn<UploadEvents["onDone"]>(), onError: vi.fn<UploadEvents["onError"]>(), onOffline: vi.fn<UploadEvents["onOffline"]>(), onOnline: vi.fn<UploadEvents["onOnline"]>() };
const request = (method: string) => new DefaultHttpStack({}).createRequest(method, "/uploads/1");
const page = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", page);
  start.mockImplementation(function begin(this: Upload) {
    options = this.options;
  });
  vi.spyOn(Upload.prototype, "findPreviousUploads").mockResolvedValue([]);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

function answer(status: number, { body = "", offset }: { body?: string; offset?: number } = {}): HttpResponse {
  return { getStatus: () => status, getBody: () => body, getHeader: (name) => (name.toLowerCase() === "upload-offset" && offset !== undefined ? String(offset) : undefined), getUnderlyingObject: () => undefined };
}

/** An upload that has begun, and what tus would say of it. */
async function begun(file = new File(["some text"], "a.csv")) {
  const upload = startUpload(file, "me", heard);
  await vi.advanceTimersByTimeAsync(0);
  const { onError, onAfterResponse, onSuccess } = options;
  const fail = async (response: HttpResponse | null) => {
    onError?.(Object.assign(new DetailedError("It broke off."), { originalRequest: request("PATCH"), originalResponse: response }));
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    upload,
    cut: () => fail(null),
    refused: (status: number, body?: string) => fail(answer(status, body === undefined ? {} : { body })),
    asked: async (status: number, offset: number) => await onAfterResponse?.(request("HEAD"), answer(status, { offset })),
    succeed: () => onSuccess?.({ lastResponse: answer(204) }),
  };
}

test("a cut is healed at once and not worth a word", async () => {
  const { cut } = await begun();
  await cut();
  expect(start).toHaveBeenCalledTimes(2);
  expect(heard.onOffline).not.toHaveBeenCalled();
});

test("a connection that stays away is said, and tried for as long as it takes", async () => {
  const { upload, cut, asked, succeed } = await begun();
  for (let hours = 0; hours < 30; hours += 1) {
    const before = start.mock.calls.length;
    await cut();
    await vi.advanceTimersByTimeAsync(hour);
    expect(start).toHaveBeenCalledTimes(before + 1);
  }
  expect(heard.onOffline).toHaveBeenCalled();
  expect(heard.onError).not.toHaveBeenCalled();
  expect(heard.onOnline).not.toHaveBeenCalled();

  await asked(200, 4);
  expect(heard.onOnline).toHaveBeenCalledOnce();
  succeed();
  expect(await upload.arrived()).not.toBeNull();
});

test("what stands before a server that is away answers in its place: that is a lost connection too", async () => {
  const { refused } = await begun();
  for (let round = 0; round < 20; round += 1) {
    await refused(502, "<html>Bad gateway</html>");
    await vi.advanceTimersByTimeAsync(hour);
  }
  expect(start).toHaveBeenCalledTimes(21);
  expect(heard.onError).not.toHaveBeenCalled();
});

test("back online it goes on at once", async () => {
  const { cut } = await begun();
  for (let round = 0; round < 3; round += 1) {
    await cut();
    await vi.advanceTimersByTimeAsync(hour);
  }
  await cut();
  const before = start.mock.calls.length;
  page.dispatchEvent(new Event("online"));
  page.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(hour);
  expect(start).toHaveBeenCalledTimes(before + 1);
});

test("paused while there is no connection, it stays so until somebody goes on", async () => {
  const { upload, cut } = await begun();
  await cut();
  await cut();
  upload.pause();
  const before = start.mock.calls.length;
  page.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(hour);
  expect(start).toHaveBeenCalledTimes(before);
  upload.resume();
  expect(start).toHaveBeenCalledTimes(before + 1);
});

test("what the server refuses is said with its sentence, and not tried again", async () => {
  const { upload, refused } = await begun();
  await refused(503, JSON.stringify({ error: { code: "unavailable", message: "No room." } }));
  await vi.advanceTimersByTimeAsync(hour);
  expect(heard.onError).toHaveBeenCalledOnce();
  expect(start).toHaveBeenCalledOnce();
  expect(await upload.arrived()).toBeNull();
});

test("a fault of the server is tried again a few times, then said", async () => {
  const { refused } = await begun();
  for (let round = 0; round < 20 && heard.onError.mock.calls.length === 0; round += 1) {
    await refused(500, JSON.stringify({ error: { code: "internal", message: "Something broke." } }));
    await vi.advanceTimersByTimeAsync(hour);
  }
  expect(heard.onError).toHaveBeenCalledOnce();
  expect(start).toHaveBeenCalledTimes(6);
});

test("a server that cannot say how far an upload is does not make it begin from nothing", async () => {
  const { asked } = await begun();
  await expect(asked(200, 4)).resolves.toBeUndefined();
  await expect(asked(502, 0)).rejects.toThrow("how far");
});

test("a file that is gone is no lost connection", async () => {
  const file = new File(["some text"], "a.csv");
  const { upload, cut } = await begun(file);
  vi.spyOn(file, "slice").mockImplementation(() => {
    throw new DOMException("It was changed.", "NotReadableError");
  });
  await cut();
  await vi.advanceTimersByTimeAsync(hour);
  expect(heard.onError).toHaveBeenCalledOnce();
  expect(start).toHaveBeenCalledOnce();
  expect(await upload.arrived()).toBeNull();
});

test("paused before it has begun, it does not begin", async () => {
  const upload = startUpload(new File(["x"], "a.csv"), "me", heard);
  upload.pause();
  await vi.advanceTimersByTimeAsync(0);
  expect(start).not.toHaveBeenCalled();
  upload.resume();
  expect(start).toHaveBeenCalledOnce();
});

test("the same file of another account is another upload", async () => {
  const fingerprints = new Set<string | null | undefined>();
  for (const owner of ["ada", "bob", "ada"]) {
    startUpload(new File(["x"], "a.csv", { lastModified: 1 }), owner, heard);
    await vi.advanceTimersByTimeAsync(0);
    fingerprints.add(await options.fingerprint?.(new File([], ""), options));
  }
  expect(fingerprints.size).toBe(2);
});
