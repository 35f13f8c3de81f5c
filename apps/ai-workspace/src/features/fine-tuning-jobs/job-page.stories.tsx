import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleEvents, exampleMetrics, failedJob, longText, longWord, queuedJob, runningJob, succeededJob } from "@aiweb/api-client/examples";
import { down, flow, hidden, inTurn, never, playApi, signedOut, withQueries, type StoryAnswers } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { JobPage } from "./job-page.tsx";

const path = "ai/jobs/$job";
const address = `/ai/jobs/${runningJob.id}`;
const nothing = { items: [], last: 0, more: false };

/** A run that wrote and measured so many steps. */
function after(steps: number) {
  return {
    "jobs.listEvents": () => ({ items: exampleEvents(steps), last: steps, more: false }),
    "jobs.listMetrics": () => ({ items: exampleMetrics(steps), last: steps, more: false }),
  } satisfies StoryAnswers;
}

const meta = {
  title: "Pages/AI/Job",
  component: JobPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path, address } },
  beforeEach: playApi({ "jobs.get": () => runningJob, ...after(79) }),
} satisfies Meta<typeof JobPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "jobs.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Running: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("step 79 of 120")).toBeVisible();
    await expect(await canvas.findByText(/^step 79 loss/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Cancel" })).toBeVisible();
  },
};

/** Told that there is more, the page goes on from the line and the step that it has. */
export const Streaming: Story = {
  beforeEach: playApi(() => {
    // the job goes on once log and curves were read
    const read = { events: Promise.withResolvers<void>(), metrics: Promise.withResolvers<void>() };
    return {
      "jobs.get": () => runningJob,
      "jobs.listEvents": ({ after: from = 0 }) => {
        read.events.resolve();
        return { items: from < 79 ? exampleEvents(from === 0 ? 60 : 19, from + 1) : [], last: from === 0 ? 60 : 79, more: false };
      },
      "jobs.listMetrics": ({ after: from = 0 }) => {
        read.metrics.resolve();
        return { items: from < 79 ? exampleMetrics(from === 0 ? 60 : 79) : [], last: from === 0 ? 60 : 79, more: false };
      },
      "live.listen": () => flow([{ id: "7", data: { id: "7", topic: `job:${runningJob.id}`, payload: {}, at: runningJob.stateSince } }], Promise.all([read.events.promise, read.metrics.promise]).then(() => undefined)),
    };
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/^step 79 loss/)).toBeVisible();
  },
};

/** Nothing is measured or written yet. */
export const Empty: Story = {
  beforeEach: playApi({ "jobs.get": () => queuedJob, "jobs.listEvents": () => nothing, "jobs.listMetrics": () => nothing }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Waiting for a free slot")).toBeVisible();
    await expect(await canvas.findByText("Lines appear here as soon as the job starts.")).toBeVisible();
    await expect(canvas.getByText("Not placed yet", { exact: false })).toBeVisible();
  },
};

export const Succeeded: Story = {
  beforeEach: playApi({ "jobs.get": () => succeededJob, ...after(120) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Version 3 of support-answers is ready.")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "support-answers" })).toHaveAttribute("href", "/marketplace/models/ada/support-answers");
  },
};

export const JobFailed: Story = {
  beforeEach: playApi({ "jobs.get": () => failedJob, ...after(79) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/The node ran out of memory at step 79/)).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Resume" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "jobs.get": inTurn(down, () => runningJob), ...after(79) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { level: 1, name: "Cannot show this job" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
  },
};

/** Its log was not read: the record and the curves stand. */
export const Partial: Story = {
  beforeEach: playApi({ "jobs.get": () => runningJob, ...after(79), "jobs.listEvents": down }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The log may be behind")).toBeVisible();
    await expect(canvas.queryByText("The curves may be behind")).toBeNull();
    await expect(await canvas.findByText("Training loss")).toBeVisible();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "jobs.get": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see this job" })).toBeVisible();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "jobs.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "All jobs" })).toHaveAttribute("href", "/ai/jobs");
  },
};

export const TenThousandLines: Story = {
  parameters: { page: { path, address: `${address}?tab=log` } },
  beforeEach: playApi({ "jobs.get": () => succeededJob, "jobs.listEvents": ({ after: from = 0, limit = 500 }) => ({ items: exampleEvents(Math.min(limit, 10_001 - from), from + 1), last: Math.min(from + limit, 10_001), more: from + limit < 10_001 }) }),
  play: async ({ canvasElement }) => {
    const lines = await within(canvasElement).findByRole("region", { name: "Log, lines" });
    await waitFor(() => expect(lines.scrollHeight).toBeGreaterThan(200_000), { timeout: 20_000 });
    await expect(within(lines).getByText(/^step 1 loss/)).toBeVisible();
    await expect(within(lines).queryByText(/^step 10001 loss/)).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "jobs.get": () => ({ ...failedJob, name: longWord, error: { code: "failed", message: longText } }), "jobs.listMetrics": () => nothing, "jobs.listEvents": () => ({ items: exampleEvents(1).map((line) => ({ ...line, text: `${longText} ${longWord}` })), last: 1, more: false }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
