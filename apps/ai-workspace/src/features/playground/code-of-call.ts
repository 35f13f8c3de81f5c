/** A call of /v1 as it is made. */
export type Call = { path: "/v1/chat/completions" | "/v1/completions"; body: Record<string, unknown> };

/** Where it goes and with what key; null while none was made: the code then reads AIWEB_API_KEY. */
export type CallTarget = { origin: string; apiKey: string | null };

const isChat = (call: Call): boolean => call.path === "/v1/chat/completions";

function indented(text: string, spaces: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}

/** A text as one argument of a shell: single quotes, with those inside closed and opened again. */
function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The call for a terminal; it streams. */
export function curlOf(call: Call, target: CallTarget): string {
  const key = target.apiKey === null ? '"Authorization: Bearer $AIWEB_API_KEY"' : `"Authorization: Bearer ${target.apiKey}"`;
  const body = JSON.stringify({ ...call.body, stream: true }, null, 2);
  return [`curl -N ${target.origin}${call.path} \\`, `  -H ${key} \\`, '  -H "Content-Type: application/json" \\', `  -d ${shellQuoted(body)}`].join("\n");
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A value as JavaScript is written: keys without quotes where they need none. */
function javascriptValue(value: unknown, depth = 0): string {
  const inner = "  ".repeat(depth + 1);
  const close = "  ".repeat(depth);
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[\n${value.map((item) => `${inner}${javascriptValue(item, depth + 1)},`).join("\n")}\n${close}]`;
  if (typeof value === "object" && value !== null) {
    const lines = Object.entries(value).map(([key, item]) => `${inner}${IDENTIFIER.test(key) ? key : JSON.stringify(key)}: ${javascriptValue(item, depth + 1)},`);
    return `{\n${lines.join("\n")}\n${close}}`;
  }
  return JSON.stringify(value);
}

/** The call with the `openai` package of npm; prints the answer as it comes. */
export function javascriptOf(call: Call, target: CallTarget): string {
  const key = target.apiKey === null ? "process.env.AIWEB_API_KEY" : JSON.stringify(target.apiKey);
  const text = isChat(call) ? 'part.choices[0]?.delta?.content ?? ""' : 'part.choices[0]?.text ?? ""';
  return `import OpenAI from "openai";

const client = new OpenAI({
  baseURL: ${JSON.stringify(`${target.origin}/v1`)},
  apiKey: ${key},
});

const stream = await client.${isChat(call) ? "chat.completions" : "completions"}.create(${javascriptValue({ ...call.body, stream: true })});
for await (const part of stream) process.stdout.write(${text});
`;
}

/** The call without its frame, and with what was said left out: how the settings read as code. */
export function shortJavascriptOf({ path, body }: Call): string {
  const chat = path === "/v1/chat/completions";
  const said = chat ? "messages" : "prompt";
  const settings = Object.entries(body).flatMap(([name, value]) => (name === "model" || name === said ? [] : [`    ${name}: ${javascriptValue(value)},`]));
  return [`const answer = await client`, `  .${chat ? "chat.completions" : "completions"}.create({`, `    model: ${JSON.stringify(body["model"])},`, `    ${said}, stream: true,`, ...settings, "  });"].join("\n");
}

/** A value as Python is written. JSON's escapes are Python's too. */
function pythonValue(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[\n    ${value.map((item) => `${indented(pythonValue(item), 4)},`).join("\n    ")}\n]`;
  if (typeof value === "object") return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonValue(item)}`).join(", ")}}`;
  return JSON.stringify(value);
}

/** The call with the `openai` package of PyPI; prints the answer as it comes. */
export function pythonOf(call: Call, target: CallTarget): string {
  const key = target.apiKey === null ? 'os.environ["AIWEB_API_KEY"]' : JSON.stringify(target.apiKey);
  const given = Object.entries(call.body).map(([name, value]) => `    ${name}=${indented(pythonValue(value), 4)},`);
  const text = isChat(call) ? "part.choices[0].delta.content" : "part.choices[0].text";
  return `${target.apiKey === null ? "import os\n\n" : ""}from openai import OpenAI

client = OpenAI(base_url=${JSON.stringify(`${target.origin}/v1`)}, api_key=${key})

stream = client.${isChat(call) ? "chat.completions" : "completions"}.create(
${given.join("\n")}
    stream=True,
)
for part in stream:
    if part.choices:
        print(${text} or "", end="", flush=True)
`;
}
