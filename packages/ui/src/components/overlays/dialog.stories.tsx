import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { dialogGuide } from "./dialog.guide.ts";
import { Dialog } from "./dialog.tsx";
import { Sheet } from "./sheet.tsx";

const confirmed = fn();

function Demo({ kind, opened = false, name = "support-tickets" }: { kind: "dialog" | "confirm" | "sheet"; opened?: boolean; name?: string }) {
  const [open, setOpen] = useState(opened);
  const shown = { open, onOpenChange: setOpen };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      {kind === "dialog" ? (
        <Dialog {...shown} title={`New key for ${name}`} description="It is shown once." actions={<Button variant="primary">Make the key</Button>}>
          <TextField label="Name" value={name} onValueChange={() => undefined} />
        </Dialog>
      ) : null}
      {kind === "confirm" ? (
        <ConfirmDialog {...shown} title={`Delete ${name}?`} confirmLabel="Delete dataset" typedName={name} onConfirm={confirmed}>
          Its 7 versions go. Models made from it stay.
        </ConfirmDialog>
      ) : null}
      {kind === "sheet" ? (
        <Sheet {...shown} title="Filters">
          Facets.
        </Sheet>
      ) : null}
    </>
  );
}

const meta = { title: "Overlays/Dialog, ConfirmDialog, Sheet", component: Demo, args: { kind: "dialog" }, parameters: { guide: dialogGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Only one can stand open: the other two are in FromTheEdge and NamedConfirmation. */
export const Variants: Story = { args: { opened: true } };

export const OpenedAndClosedByKeys: Story = {
  play: async () => {
    screen.getByRole("button", { name: "Open" }).focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "New key for support-tickets" });
    const holdsFocus = () => expect(dialog).toContainElement(document.activeElement instanceof HTMLElement ? document.activeElement : null);
    await waitFor(holdsFocus);
    await userEvent.tab();
    await waitFor(holdsFocus);
    await userEvent.tab();
    await waitFor(holdsFocus);
    await userEvent.tab();
    await waitFor(holdsFocus);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole("button", { name: "Open" })).toHaveFocus());
  },
};

export const NamedConfirmation: Story = {
  args: { kind: "confirm", opened: true },
  play: async () => {
    confirmed.mockClear();
    await screen.findByRole("alertdialog", { name: "Delete support-tickets?" });
    await userEvent.click(screen.getByRole("button", { name: "Delete dataset" }));
    await expect(confirmed).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Type support-tickets to confirm"), "support-tickets{Enter}");
    await expect(confirmed).toHaveBeenCalledOnce();
  },
};

export const FromTheEdge: Story = {
  args: { kind: "sheet" },
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "Open" }));
    const sheet = await screen.findByRole("dialog", { name: "Filters" });
    await waitFor(() => expect(sheet).toBeVisible());
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { kind: "confirm", opened: true, name: longName },
  render: (args) => (
    <>
      <Demo {...args} />
      <p>{longSentence}</p>
    </>
  ),
  play: async () => {
    await screen.findByRole("alertdialog");
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
