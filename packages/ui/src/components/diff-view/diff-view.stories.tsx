import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { diffViewGuide } from "./diff-view.guide.ts";
import { DiffView } from "./diff-view.tsx";

const before = { label: "Version 3", text: "select *\nfrom transfers\nwhere value > 1000\n  and chain = 'mainnet'\n-- keep\n-- this\n-- order\n-- of\n-- rows\n-- as\n-- it\n-- is\norder by block desc\nlimit 100" };
const after = { label: "Draft", text: "select hash, value\nfrom transfers\nwhere value > 2500\n  and chain = 'mainnet'\n  and not reverted\n-- keep\n-- this\n-- order\n-- of\n-- rows\n-- as\n-- it\n-- is\norder by block desc\nlimit 100" };
const numbered = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word} ${index % 70 === 0 ? `changed ${index}` : index}`).join("\n");

const meta = { title: "Data/DiffView", component: DiffView, args: { title: "Query", before, after }, parameters: { guide: diffViewGuide } } satisfies Meta<typeof DiffView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={4}>
      <DiffView title="Side by side" before={before} after={after} />
      <DiffView title="One column" layout="unified" before={before} after={after} />
      <DiffView title="The same" before={before} after={{ label: "Draft", text: before.text }} />
      <DiffView title="Line breaks" before={before} after={{ label: "Draft", text: before.text.replaceAll("\n", "\r\n") }} />
      <DiffView title="Long words" before={{ label: "donaudampfschifffahrtsgesellschaft", text: `base: "${"x".repeat(240)}"` }} after={{ label: "Draft", text: `base: "${"x".repeat(240)}" # ${"y".repeat(80)}` }} />
      <DiffView title="Too long" before={{ label: "Version 3", text: "x\n".repeat(20_001) }} after={after} />
    </Stack>
  ),
};

export const WalkedByKeys: Story = {
  args: { layout: "unified" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("3 lines added, 2 removed")).toBeInTheDocument();
    await expect(canvas.getByRole("status")).toHaveTextContent("3 changes");
    canvas.getByRole("region", { name: "Query, lines" }).focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{ArrowDown}{/Alt}");
    await expect(canvas.getByRole("status")).toHaveTextContent("change 2 of 3");
    await userEvent.keyboard("{Alt>}{ArrowUp}{ArrowUp}{/Alt}");
    await expect(canvas.getByRole("status")).toHaveTextContent("change 3 of 3");
    await userEvent.click(canvas.getByRole("button", { name: "Next change" }));
    await expect(canvas.getByRole("status")).toHaveTextContent("change 1 of 3");
  },
};

export const FoldsOpen: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText("-- as")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: /^Show 7 unchanged lines$/ }));
    await waitFor(() => expect(canvas.getAllByText("-- as")).toHaveLength(2));
  },
};

export const WordsAreMarked: Story = {
  play: async ({ canvasElement }) => {
    const marks = [...canvasElement.querySelectorAll("mark")].map((mark) => mark.textContent);
    await expect(marks).toContain("1000");
    await expect(marks).toContain("2500");
  },
};

export const ManyChanges: Story = {
  args: { before: { label: "Version 3", text: numbered(6000, "row") }, after: { label: "Version 4", text: numbered(6000, "row").replaceAll("changed", "moved") } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole("row").length).toBeLessThan(600);
    await userEvent.click(canvas.getByRole("button", { name: "Previous change" }));
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("change 86 of 86"));
    await expect(canvas.getAllByText("5951")[0]).toBeVisible();
    await expect(canvas.getAllByRole("row").length).toBeLessThan(600);
    await expect(canvas.getByRole("button", { name: /^Show the lines before/ })).toBeInTheDocument();
  },
};

export const StaysAtTheChange: Story = {
  args: ManyChanges.args,
  decorators: [
    (Story) => (
      // some browsers hold a place in a changing page themselves, Safari does not
      <div style={{ inlineSize: 1200, overflowAnchor: "none" }} data-testid="room">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Previous change" }));
    canvas.getByTestId("room").style.inlineSize = "300px";
    await canvas.findByRole("columnheader", { name: "Version 3 → Version 4" });
    const lines = canvas.getByRole("region", { name: "Query, lines" }).getBoundingClientRect();
    await waitFor(() => {
      const current = canvasElement.querySelector('[data-change="85"]')?.getBoundingClientRect();
      if (current === undefined || current.top < lines.top || current.bottom > lines.bottom) throw new Error("The change is out of sight.");
    });
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("columnheader", { name: "Version 3 → Draft" })).toBeVisible();
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
