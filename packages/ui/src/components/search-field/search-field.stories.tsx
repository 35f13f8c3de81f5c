import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { searchFieldGuide } from "./search-field.guide.ts";
import { SearchField } from "./search-field.tsx";

function Demo({ initial = "", delay = 0 }: { initial?: string; delay?: number }) {
  const [value, setValue] = useState(initial);
  return (
    <>
      <SearchField label="Search models" placeholder="Name, owner, task" value={value} delay={delay} onValueChange={setValue} />
      <output>{value}</output>
      <button type="button" onClick={() => setValue("")}>
        Clear all
      </button>
    </>
  );
}

const meta = { title: "Forms/SearchField", component: Demo, parameters: { guide: searchFieldGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack>
      <Demo />
      <Demo initial="llama" />
    </Stack>
  ),
};

export const TypedThenCleared: Story = {
  args: { delay: 30 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const input = canvas.getByRole("searchbox", { name: "Search models" });
    await userEvent.type(input, "llama");
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("llama"));
    await userEvent.keyboard("{Escape}");
    await expect(input).toHaveValue("");
    await waitFor(() => expect(canvas.getByRole("status")).toBeEmptyDOMElement());
    await userEvent.keyboard("smol");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(input).toHaveValue("");
    await expect(input).toHaveFocus();
  },
};

export const ClearedByItsOwner: Story = {
  args: { initial: "llama" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Clear all" }));
    await waitFor(() => expect(canvas.getByRole("searchbox")).toHaveValue(""));
  },
};

export const LongWords: Story = { globals: narrow, args: { initial: longName }, render: ({ initial = "" }) => <SearchField label={longName} value={initial} onValueChange={() => undefined} />, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
