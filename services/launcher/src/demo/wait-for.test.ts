import { expect, test } from "vitest";
import { NoAnswer } from "./session.ts";
import { waitFor } from "./wait-for.ts";

/** Gives these one after the other, the last for ever; errors are thrown. */
function sequence(...answers: (string | Error | undefined)[]): () => Promise<string | undefined> {
  return () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

test("an AIWeb that is away for a moment is asked again", async () => {
  expect(await waitFor("it", sequence(undefined, new NoAnswer("away"), new NoAnswer("away"), "there"), { limitMs: 60_000 })).toBe("there");
});

test("one that stays away is given up with its own sentence, and a refusal at once", async () => {
  await expect(waitFor("it", sequence(new NoAnswer("Nothing answers.")), { limitMs: 60_000, awayMs: 300 })).rejects.toThrow("Nothing answers.");
  await expect(waitFor("it", sequence(new Error("Not allowed.")), { limitMs: 60_000 })).rejects.toThrow("Not allowed.");
});

test("what never comes is given up after its limit", async () => {
  await expect(waitFor("the dataset to be read", sequence(undefined), { limitMs: 100 })).rejects.toThrow(/Waited 0 minutes for the dataset to be read/);
});
