import { expect, test } from "vitest";
import { runDemo } from "../testing/run-demo.ts";

test("where nothing answers, the demo says how to start AIWeb and still ends with its one line", async () => {
  const { status, said, result } = await runDemo(["--url", "http://127.0.0.1:9"]);
  expect(status).toBe(1);
  expect(said).toMatch(/^Nothing answers at http:\/\/127\.0\.0\.1:9\. Start AIWeb \(npm start\).*--fresh$/m);
  expect(result).toEqual({ ok: false, answer: "", loss: { first: null, last: null }, seconds: { upload: 0, queue: 0, train: 0, deploy: 0, firstToken: 0 }, tokensPerSecond: 0, model: "", job: "" });
});
