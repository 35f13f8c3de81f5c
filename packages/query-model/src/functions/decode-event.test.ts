import { expect, test } from "vitest";
import { text } from "../testing/graph-parts.ts";
import { hash } from "../testing/function-cases/function-case.ts";
import { decodeEvent } from "./decode-event.ts";

const log = { topics: [hash(null), hash(null), hash(null)], data: text("0x") };
const event = (...inputs: [name: string, type: string, indexed?: boolean][]) => ({ type: "event", name: "Made", anonymous: false, inputs: inputs.map(([name, type, indexed = false]) => ({ name, type, indexed, internalType: type })) });
const namesOf = (abi: unknown) => {
  const decoded = decodeEvent(abi, log);
  return "fault" in decoded ? decoded.fault : decoded.columns.map(({ id, name }) => `${id}: ${name}`);
};

test("columns have the inputs' names, or their places where these are missing or stand twice", () => {
  expect(namesOf(event(["to", "address", true], ["", "uint256"], ["to", "bool"]))).toEqual(["argument1: to", "argument2: argument 2", "argument3: argument 3"]);
});

test("what is indexed and long is its hash", () => {
  expect(decodeEvent(event(["tags", "string[]", true], ["key", "tuple", true]), log)).toEqual({ columns: [{ id: "argument1", name: "tags", expression: hash(null) }, { id: "argument2", name: "key", expression: hash(null) }] });
});

test.each(["int256", "int72", "uint256[]", "uint8[3]", "tuple", "fixed128x18", "uint264", "bytes33"])("an input of type %s is refused with a sentence", (type) => {
  expect(namesOf(event(["x", type]))).toContain(`Made has an input x of type ${type}, which is not decoded`);
});

test("an event has no more indexed inputs than a log has topics", () => {
  expect(namesOf(event(["a", "bool", true], ["b", "bool", true], ["c", "bool", true], ["d", "bool", true]))).toBe("Made has more indexed inputs than the 3 topics that are given.");
});

test("what is no event is refused", () => {
  expect(namesOf({ type: "function", name: "transfer", inputs: [] })).toContain("This is no event of an ABI");
});
