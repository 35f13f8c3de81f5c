import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, failedJob, listOf, longText, longWord, pagedList, queuedJob, runningJob, succeededJob } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { JobListPage } from "./job-list-page.tsx";

const jobs = [queuedJob, runningJob, succeededJob, { ...failedJob, id: exampleId(23) }, { ...succeededJob, id: exampleId(24), state: "cancelled" as const, name: "first-try" }];
const whole = () => listOf(jobs, { state: { queued: 1, running: 1, succeeded: 1, failed: 1, cancelled: 1 } });
const many = pagedList(10_001, (index) => ({ ...succeededJob, id: exampleId(index), name: `run-${index + 1}` }), { state: { succeeded: 10_001 } });

const meta = {
  title: "Pages/AI/Jobs",
  component: JobListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "ai/jobs", address: "/ai/jobs" } },
  beforeEach: playApi({ "jobs.list": ({ state = [], search = "" }) => (search === "nothing" ? listOf([]) : state.length === 0 ? whole() : listOf(jobs.filter((job) => state.includes(job.state)))) }),
} satisfies Meta<typeof JobListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "jobs.list": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("5 of 5 jobs")).toBeVisible();
    await expect(canvas.getByRole("progressbar", { name: "support-answers: step 79 of 120" })).toBeVisible();
  },
};

export const Narrowed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("checkbox", { name: /^Failed/ }));
    await expect(await canvas.findByText("1 of 1 job")).toBeVisible();
  },
};

export const NothingFits: Story = {
  parameters: { page: { path: "ai/jobs", address: "/ai/jobs?search=nothing" } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "No job fits" })).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "jobs.list": () => listOf([]) }),
  play: async ({ canvasElement }) => {
    const links = await within(canvasElement).findAllByRole("link", { name: "Build a model" });
    await expect(links.at(-1)).toHaveAttribute("href", "/ai/build");
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "jobs.list": inTurn(down, whole) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("5 of 5 jobs")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "jobs.list": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeVisible();
    await expect(canvas.getByRole("link", { name: "run-24" })).toBeInTheDocument();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "jobs.list": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "Sign in to see your jobs" })).toBeVisible();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "jobs.list": many }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText("48 of 10,001 jobs")).toBeInTheDocument();
    await expect(canvas.queryByRole("link", { name: "run-10001" })).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "jobs.list": () => listOf([{ ...runningJob, name: longWord, stateText: longText, base: { ref: "aiweb/long", name: longWord } }]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
