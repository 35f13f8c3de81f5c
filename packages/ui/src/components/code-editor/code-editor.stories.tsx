import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { createPortal } from "react-dom";
import { expect, fireEvent, fn, userEvent, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import type { CodeCompletions } from "./code-completions.ts";
import { codeEditorGuide } from "./code-editor.guide.ts";
import { CodeEditor } from "./code-editor.tsx";
import type { CodeLanguage } from "./code-languages.ts";
import type { CodeProblem } from "./code-problems.ts";

const query = "-- paid orders by month\nselect date_trunc('month', placed_at) as month, sum(total)\nfrom ordrs\nwhere state = 'paid' and total > 120\ngroup by 1";
const noTable: CodeProblem[] = [{ line: 3, column: 6, length: 5, message: "There is no table ordrs.", severity: "error" }];

const samples: [CodeLanguage, string][] = [
  ["json", '{ "base": "smollm2", "steps": 120, "packed": true, "seed": null }'],
  ["python", 'def clean(row: dict) -> dict:\n    """Keep what was paid."""\n    return {k: v for k, v in row.items() if v is not None}'],
  ["typescript", "export type Row = { id: string; total: number };\nconst paid = (row: Row): boolean => row.total > 0;"],
  ["yaml", "network: mainnet\ncontracts:\n  - name: Transfers # every transfer\n    from: 19_000_000"],
];

type DemoProps = { label?: string; first?: string; language?: CodeLanguage; readOnly?: boolean; problems?: CodeProblem[]; completions?: CodeCompletions; placeholder?: string; onSubmit?: () => void; maxHeight?: number };

function Demo({ label = "Query", first = query, language = "sql", ...rest }: DemoProps) {
  const [value, setValue] = useState(first);
  return <CodeEditor label={label} value={value} onValueChange={setValue} language={language} {...rest} />;
}

const meta = { title: "Forms/CodeEditor", component: Demo, parameters: { guide: codeEditorGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={4}>
      <Demo />
      <Demo label="Query with a problem" problems={noTable} />
      <Demo label="Read only" readOnly first="select 1" />
      <Demo label="Empty" first="" placeholder="select * from orders limit 10" />
      {samples.map(([language, text]) => (
        <Demo key={language} label={language} language={language} first={text} />
      ))}
      <Demo label="Long" first={`select '${"x".repeat(400)}'\n${"-- one more line\n".repeat(40)}`} maxHeight={160} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    // each grammar has come: the words of its language are coloured
    await waitFor(() => expect([...canvasElement.querySelectorAll(".cm-content")].every((content) => content.textContent === "" || content.querySelector(".cm-placeholder, .cm-line > span") !== null)).toBe(true));
  },
};

export const TabIndentsAndEscapeLetsGo: Story = {
  args: { first: "" },
  play: async ({ canvasElement }) => {
    const editor = await within(canvasElement).findByRole("textbox", { name: "Query" });
    await expect(editor).toHaveAccessibleDescription("Escape, then Tab, leaves the editor.");
    await userEvent.tab();
    await expect(editor).toHaveFocus();
    await userEvent.paste("select 1");
    // it watches key codes, which simulated keys lack
    const tab = () => fireEvent.keyDown(editor, { key: "Tab", keyCode: 9 });
    await expect(await tab()).toBe(false);
    await expect(editor.textContent).toBe("  select 1");
    await fireEvent.keyDown(editor, { key: "Escape", keyCode: 27 });
    await fireEvent.keyDown(editor, { key: "Escape", keyCode: 27 });
    // not taken: the browser moves the focus
    await expect(await tab()).toBe(true);
    await expect(editor.textContent).toBe("  select 1");
  },
};

export const Submits: Story = {
  args: { onSubmit: fn() },
  play: async ({ args, canvasElement }) => {
    const editor = await within(canvasElement).findByRole("textbox", { name: "Query" });
    await userEvent.click(editor);
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await expect(args.onSubmit).toHaveBeenCalledOnce();
    await expect(editor.querySelectorAll(".cm-line")).toHaveLength(5);
  },
};

export const TellsProblems: Story = {
  args: { problems: noTable },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("textbox", { name: "Query" })).toHaveAttribute("aria-invalid", "true");
    await expect(canvas.getByRole("status")).toHaveTextContent("1 problem. Line 3: There is no table ordrs.");
    await waitFor(() => expect(canvasElement.querySelector(".cm-lintRange-error")).toHaveTextContent("ordrs"));
    await expect(canvasElement.querySelector(".cm-lint-marker-error")).toBeVisible();
    await userEvent.click(canvas.getByRole("textbox", { name: "Query" }));
    await userEvent.keyboard("{F8}");
    await waitFor(() => expect(canvasElement.querySelector(".cm-tooltip .cm-diagnostic")).toHaveTextContent("There is no table ordrs."));
  },
};

export const Completes: Story = {
  args: { first: "", language: "text", completions: async ({ word }) => ["orders", "order_lines"].filter((name) => name.startsWith(word)).map((label) => ({ label, note: "table" })) },
  play: async ({ canvasElement }) => {
    const editor = await within(canvasElement).findByRole("textbox", { name: "Query" });
    await userEvent.click(editor);
    await userEvent.paste("from ord");
    await userEvent.keyboard("{Control>} {/Control}");
    const option = await within(canvasElement).findByRole("option", { name: /order_lines/ });
    await expect(option).toHaveTextContent("table");
    // it takes no key in the first moments, so that fast typing takes none by chance
    await new Promise((resolve) => setTimeout(resolve, 100));
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(editor).toHaveTextContent("from orders"));
  },
};

export const ReadOnly: Story = {
  args: { readOnly: true, first: "select 1" },
  play: async ({ canvasElement }) => {
    const editor = await within(canvasElement).findByRole("textbox", { name: "Query" });
    await userEvent.click(editor);
    await userEvent.keyboard("x");
    await expect(editor).toHaveTextContent("select 1");
    await expect(editor).toHaveAttribute("aria-readonly", "true");
  },
};

const policy = "default-src 'none'; style-src 'nonce-abc123'";
const strictPage = `<!doctype html><html lang="en"><head><title>Strict</title><meta http-equiv="Content-Security-Policy" content="${policy}"><meta property="csp-nonce" nonce="abc123"></head><body></body></html>`;

function InAStrictPage() {
  const [body, setBody] = useState<HTMLElement | null>(null);
  return (
    <>
      <iframe title="Strict page" sandbox="allow-same-origin" srcDoc={strictPage} onLoad={(event) => setBody(event.currentTarget.contentDocument?.body ?? null)} />
      {body === null ? null : createPortal(<Demo first="select 1" />, body)}
    </>
  );
}

/** The api's policy allows no style but under its nonce. */
export const UnderAStrictPolicy: Story = {
  render: () => <InAStrictPage />,
  play: async ({ canvasElement }) => {
    const frame = within(canvasElement).getByTitle<HTMLIFrameElement>("Strict page");
    await waitFor(() => expect(frame.contentDocument?.querySelector(".cm-scroller")).not.toBeNull());
    const page = frame.contentDocument;
    const scroller = page?.querySelector(".cm-scroller");
    if (page === null || page === undefined || scroller === null || scroller === undefined) {
      throw new Error("the editor must be drawn in the strict page");
    }
    await expect(getComputedStyle(scroller).display).toBe("flex");
    const unsigned = page.createElement("style");
    unsigned.textContent = ".cm-scroller { display: none !important }";
    page.head.append(unsigned);
    await expect(getComputedStyle(scroller).display).toBe("flex");
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
