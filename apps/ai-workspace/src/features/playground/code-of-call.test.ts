import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { curlOf, javascriptOf, pythonOf, shortJavascriptOf, type Call } from "./code-of-call.ts";

const nasty = "It's \"quoted\", costs $5 `now`,\nover\ttwo lines \\ with 🌍 and </script>";
const chat: Call = { path: "/v1/chat/completions", body: { model: "ada/support", messages: [{ role: "user", content: nasty }], temperature: 0.7, max_tokens: 256, seed: 42 } };
const completion: Call = { path: "/v1/completions", body: { model: "meta-llama/Meta-Llama-3-8B", prompt: nasty, max_tokens: 16 } };
const target = { origin: "http://localhost:4300", apiKey: "aiweb_key" };

/** Runs the code with the network call replaced by one that shows what it was given. */
function runJavascript(code: string): unknown {
  const standIn = "class OpenAI { constructor(o) { this.o = o; const c = { create: async (b) => { console.log(JSON.stringify({ o: this.o, b })); return []; } }; this.chat = { completions: c }; this.completions = c; } }";
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", code.replace('import OpenAI from "openai";', standIn)], { encoding: "utf8" }));
}

it.each([chat, completion])("gives JavaScript that makes the very call: $path", (call) => {
  expect(runJavascript(javascriptOf(call, target))).toEqual({ o: { baseURL: "http://localhost:4300/v1", apiKey: "aiweb_key" }, b: { ...call.body, stream: true } });
});

it.each([chat, completion])("gives a curl line that a shell reads as the very call: $path", (call) => {
  const standIn = 'curl() { while [ $# -gt 0 ]; do if [ "$1" = "-d" ]; then printf "%s" "$2"; fi; shift; done; }\n';
  const sent: unknown = JSON.parse(execFileSync("sh", ["-c", standIn + curlOf(call, target)], { encoding: "utf8" }));
  expect(sent).toEqual({ ...call.body, stream: true });
});

it.each([chat, completion])("gives Python that makes the very call: $path", (call) => {
  const standIn = [
    "import json",
    "class Calls:",
    "    def create(self, **given):",
    "        print(json.dumps(given)); return []",
    "class OpenAI:",
    "    def __init__(self, base_url, api_key):",
    "        self.completions = Calls(); self.chat = self",
  ].join("\n");
  const code = pythonOf(call, target).replace("from openai import OpenAI", standIn);
  expect(JSON.parse(execFileSync("python3", ["-c", code], { encoding: "utf8" }))).toEqual({ ...call.body, stream: true });
});

it("reads the key from the environment while none was made", () => {
  const without = { ...target, apiKey: null };
  expect(curlOf(chat, without)).toContain("$AIWEB_API_KEY");
  expect(javascriptOf(chat, without)).toContain("process.env.AIWEB_API_KEY");
  expect(pythonOf(chat, without)).toContain('os.environ["AIWEB_API_KEY"]');
});

it.each([chat, completion])("gives, in short, the settings of the call: $path", (call) => {
  const standIn = `const { messages, prompt } = ${JSON.stringify(call.body)};
const c = { create: async (b) => b };
const client = { chat: { completions: c }, completions: c };\n`;
  expect(runJavascript(`${standIn}${shortJavascriptOf(call)}\nconsole.log(JSON.stringify(answer));`)).toEqual({ ...call.body, stream: true });
});
