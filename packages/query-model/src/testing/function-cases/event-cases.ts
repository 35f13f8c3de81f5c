import { decodeEvent } from "../../functions/decode-event.ts";
import { text } from "../graph-parts.ts";
import { ERROR, given, hash, type FunctionCase } from "./function-case.ts";

/** A log of an event and what its inputs hold, written by hand after Solidity's ABI specification. */
function decoded(inputs: [type: string, indexed: boolean, gives: FunctionCase["gives"]][], topics: string[], data: string): FunctionCase[] {
  const abi = { type: "event", name: "Event", inputs: inputs.map(([type, indexed], index) => ({ name: `input ${index}`, type, indexed })) };
  const result = decodeEvent(abi, { topics: topics.map(hash), data: text(data) });
  if ("fault" in result) throw new Error(result.fault);
  return result.columns.map(({ expression }, index) => given(expression, inputs[index]?.[2] ?? null));
}

const word = (hex: string) => hex.padStart(64, "0");
const [from, to] = ["11".repeat(20), "ab".repeat(20)];

export const EVENT_CASES: readonly FunctionCase[] = [
  // Transfer(address indexed from, address indexed to, uint256 value)
  ...decoded([["address", true, `0x${from}`], ["address", true, `0x${to}`], ["uint256", false, "1500000000000000000"]], [`0x${word(from)}`, `0x${word(to)}`], `0x${word("14d1120d7b160000")}`),
  // Named(uint8, int64, bool, bytes32, bytes4, string indexed, string, bytes)
  ...decoded(
    [["uint8", false, "255"], ["int64", false, "-2"], ["bool", false, "true"], ["bytes32", false, `0x${"cd".repeat(32)}`], ["bytes4", false, "0xdeadbeef"], ["string", true, `0x${"ef".repeat(32)}`], ["string", false, "Zoë"], ["bytes", false, "0x0102ff"]],
    [`0x${"ef".repeat(32)}`],
    `0x${word("ff")}${"f".repeat(63)}e${word("1")}${"cd".repeat(32)}${"deadbeef".padEnd(64, "0")}${word("e0")}${word("120")}${word("4")}${"5a6fc3ab".padEnd(64, "0")}${word("3")}${"0102ff".padEnd(64, "0")}`,
  ),
  // data that is not all there, and an integer that is too large
  ...decoded([["address", false, null], ["string", false, null], ["uint256", true, (2n ** 256n - 1n).toString()]], [`0x${"f".repeat(64)}`], "0x00"),
  ...decoded([["uint32", false, ERROR]], [], `0x${"f".repeat(64)}`),
];
