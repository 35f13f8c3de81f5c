import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, spyOn, userEvent, waitFor, within } from "storybook/test";
import { toastEventName } from "../../toasts/toast.ts";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Row } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { copyButtonGuide } from "./copy-button.guide.ts";
import { CopyButton } from "./copy-button.tsx";

const meta = { title: "Basics/CopyButton", component: CopyButton, args: { value: "0x71C7", label: "Copy address" }, parameters: { guide: copyButtonGuide } } satisfies Meta<typeof CopyButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {};

export const Copied: Story = {
  play: async ({ canvasElement }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Copy address" }));
    await waitFor(() => expect(within(canvasElement).getByRole("status")).toHaveTextContent("Copied"));
    await expect(write).toHaveBeenCalledWith("0x71C7");
    await userEvent.keyboard("{Enter}");
    await expect(write).toHaveBeenCalledTimes(2);
    await expect(within(canvasElement).getByRole("button", { name: "Copy address" })).toHaveFocus();
    write.mockRestore();
  },
};

export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("Write permission denied.", "NotAllowedError"));
    const said = fn((event: Event) => event.preventDefault());
    window.addEventListener(toastEventName, said);
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Copy address" }));
    await waitFor(() => expect(said).toHaveBeenCalledWith(expect.objectContaining({ detail: expect.objectContaining({ title: "Nothing was copied" }) })));
    window.removeEventListener(toastEventName, said);
    write.mockRestore();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { value: longName },
  render: (args) => (
    <Row wrap={false}>
      <Text mono>{longName}</Text>
      <CopyButton {...args} />
    </Row>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
