import type { StandardSchemaV1 } from "@tanstack/react-form";
import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Row } from "../stack/stack.tsx";
import { Form, SubmitButton, useLeaveGuard } from "./form.tsx";
import { formGuide } from "./form.guide.ts";
import { useForm } from "./use-form.ts";

type Values = { name: string; purpose: string; visibility: "private" | "public"; pace: "fast" | "careful"; steps: number | null; share: number; agreed: boolean; notify: boolean };
const initial: Values = { name: "", purpose: "", visibility: "private", pace: "fast", steps: 120, share: 10, agreed: false, notify: true };

/** Rules as any Standard Schema library gives them; the applications give their contracts' Zod schemas. */
const schema: StandardSchemaV1<Values, Values> = {
  "~standard": {
    version: 1,
    vendor: "stories",
    validate: (input) => {
      if (typeof input !== "object" || input === null) return { issues: [{ message: "There are no values." }] };
      const values: Partial<Values> = input;
      const name = values.name ?? "";
      const issues = [
        ...(/^[a-z0-9-]+$/.test(name) ? [] : [{ path: ["name"], message: name === "" ? "Give the model a name." : "Names have small letters, digits and hyphens." }]),
        ...(values.steps == null || values.steps < 1 ? [{ path: ["steps"], message: "A run has one step at least." }] : []),
        ...(values.agreed === true ? [] : [{ path: ["agreed"], message: "Say that you may use the data." }]),
      ];
      return issues.length > 0 ? { issues } : { value: { ...initial, ...values } };
    },
  },
};

type DemoProps = { onSubmit: (values: Values) => Promise<void>; summary?: boolean; disabledReason?: string };

function Demo({ onSubmit, summary = false, disabledReason }: DemoProps) {
  const form = useForm({ initial, schema, onSubmit, failureOf: (error) => (error instanceof Error && error.message.startsWith("name:") ? { field: "name", message: error.message.slice(6) } : { message: String(error instanceof Error ? error.message : error) }) });
  const unsent = useLeaveGuard(form);
  return (
    <Form of={form} summary={summary} failureTitle="The model was not made" disabledReason={disabledReason}>
      <form.Field name="name">{(field) => <field.TextField label="Name" hint="Small letters, digits and hyphens." />}</form.Field>
      <form.Field name="purpose">{(field) => <field.TextArea label="Purpose" optional />}</form.Field>
      <form.Field name="visibility">
        {(field) => (
          <field.Select
            label="Seen by"
            options={[
              { value: "private", label: "Only me" },
              { value: "public", label: "Everybody" },
            ]}
          />
        )}
      </form.Field>
      <form.Field name="pace">
        {(field) => (
          <field.SegmentedControl
            label="Pace"
            options={[
              { value: "fast", label: "Fast" },
              { value: "careful", label: "Careful" },
            ]}
          />
        )}
      </form.Field>
      <form.Field name="steps">{(field) => <field.NumberField label="Steps" min={0} />}</form.Field>
      <form.Field name="share">{(field) => <field.Slider label="Kept for validation" min={0} max={50} format={(value) => `${value} %`} />}</form.Field>
      <form.Field name="agreed">{(field) => <field.Checkbox label="I may use this data" />}</form.Field>
      <form.Field name="notify">{(field) => <field.Switch label="Tell me when it ends" />}</form.Field>
      <Row justify="end" gap={3}>
        <span>{unsent ? "Not sent yet" : "Nothing to send"}</span>
        <SubmitButton of={form} disabledReason={disabledReason}>
          Make model
        </SubmitButton>
      </Row>
    </Form>
  );
}

const meta = { title: "Forms/Form", component: Demo, parameters: { guide: formGuide }, args: { onSubmit: fn(async () => undefined) } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

const sent = (canvas: ReturnType<typeof within>) => canvas.getByRole("button", { name: "Make model" });

/** Every field that a form can bind. */
export const Variants: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByLabelText("Steps")).toHaveValue("120");
    await expect(await canvas.findByRole("slider", { name: "Kept for validation" })).toHaveValue("10");
    await expect(canvas.queryByText("Give the model a name.")).toBeNull();
  },
};

/** Nothing is told while somebody is still typing: the error comes on leaving, and goes as soon as it is put right. */
export const ErrorsAfterLeaving: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const name = canvas.getByLabelText("Name");
    await userEvent.type(name, "Support Answers");
    await expect(canvas.queryByText("Names have small letters, digits and hyphens.")).toBeNull();
    await userEvent.tab();
    await expect(await canvas.findByText("Names have small letters, digits and hyphens.")).toBeVisible();
    await expect(name).toHaveAttribute("aria-invalid", "true");
    await userEvent.clear(name);
    await userEvent.type(name, "support-answers");
    await waitFor(() => expect(name).not.toHaveAttribute("aria-invalid"));
    await expect(canvas.getByText("Not sent yet")).toBeVisible();
  },
};

/** Sent with faults, the focus stands in the first of them, and the summary leads to the others. */
export const FirstFaultFocused: Story = {
  args: { summary: true },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(sent(canvas));
    await waitFor(() => expect(canvas.getByLabelText("Name")).toHaveFocus());
    await expect(canvas.getByText("2 fields need another look")).toBeVisible();
    await expect(args.onSubmit).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole("button", { name: "Say that you may use the data." }));
    await expect(canvas.getByRole("checkbox", { name: /I may use/ })).toHaveFocus();
    await userEvent.click(canvas.getByRole("checkbox", { name: /I may use/ }));
    await expect(await canvas.findByText("One field needs another look")).toBeVisible();
  },
};

async function fill(canvas: ReturnType<typeof within>) {
  await userEvent.type(canvas.getByLabelText("Name"), "support-answers");
  await userEvent.click(canvas.getByRole("checkbox", { name: /I may use/ }));
}

let release: (() => void) | undefined;

/** The button keeps its words and takes no second press; what the schema made of the values is sent. */
export const Sending: Story = {
  args: { onSubmit: fn(() => new Promise<void>((resolve) => (release = resolve))) },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await fill(canvas);
    await userEvent.click(sent(canvas));
    await waitFor(() => expect(sent(canvas)).toHaveAttribute("aria-busy", "true"));
    await userEvent.click(sent(canvas));
    await expect(args.onSubmit).toHaveBeenCalledOnce();
    await expect(args.onSubmit).toHaveBeenCalledWith({ ...initial, name: "support-answers", agreed: true });
    release?.();
    await waitFor(() => expect(sent(canvas)).not.toHaveAttribute("aria-busy"));
    await expect(canvas.getByText("Nothing to send")).toBeVisible();
  },
};

/** What the server says of a field stands at the field, until it is changed. */
export const RefusedByServer: Story = {
  args: { onSubmit: fn(() => Promise.reject(new Error("name: You have a model of this name."))) },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const name = canvas.getByLabelText("Name");
    await fill(canvas);
    await userEvent.click(sent(canvas));
    await expect(await canvas.findByText("You have a model of this name.")).toBeVisible();
    await waitFor(() => expect(name).toHaveFocus());
    await userEvent.type(name, "-2");
    await waitFor(() => expect(canvas.queryByText("You have a model of this name.")).toBeNull());
    await userEvent.click(sent(canvas));
    await waitFor(() => expect(args.onSubmit).toHaveBeenCalledTimes(2));
  },
};

/** A failure of no field stands over the button, and the focus with it. */
export const Failed: Story = {
  args: { onSubmit: fn(() => Promise.reject(new Error("No connection."))) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await fill(canvas);
    await userEvent.click(sent(canvas));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("No connection. What you entered is still here.");
    await expect(canvas.getByLabelText("Name")).toHaveValue("support-answers");
  },
};

/** Somebody may see it but not change it: all stays readable and in the tab order, and says why. */
export const Forbidden: Story = {
  args: { disabledReason: "Only its owner may change this model.", onSubmit: fn(async () => undefined) },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const name = canvas.getByLabelText("Name");
    await expect(name).toHaveAccessibleDescription(/Only its owner may change this model\./);
    await userEvent.type(name, "x{Enter}");
    await expect(name).toHaveValue("");
    await userEvent.click(canvas.getByRole("checkbox", { name: /I may use/ }));
    await expect(canvas.getByRole("checkbox", { name: /I may use/ })).not.toBeChecked();
    await userEvent.click(sent(canvas));
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

export const LongWords: Story = { globals: narrow, args: { summary: true, disabledReason: `${longName}. ${longSentence}` }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
