import { expect, test } from "vitest";
import { gapsOf } from "./component-gate.ts";
import type { GatedPackage } from "./component-gate.ts";
import type { ComponentGuide } from "./component-guide.ts";

const guide: ComponentGuide = {
  components: ["Lamp"],
  status: "stable",
  useWhen: ["Something is dark."],
  avoidWhen: ["It is day: use `Window`."],
  anatomy: [{ part: "Bulb", what: "Gives light." }],
  keyboard: [{ keys: "Enter", does: "Turns it on." }],
  content: ["One word."],
};
const story = `const meta = { component: Lamp, parameters: { guide: lampGuide } };
export const Variants: Story = {};
export const On: Story = { play: press };
export const LongWords: Story = {};
export const RightToLeft: Story = { globals: { direction: "rtl" } };
`;
const whole: GatedPackage = {
  exported: [{ name: "Lamp", folder: "src/lamp" }],
  sources: new Map([["src/lamp", "<button />"]]),
  stories: [{ file: "src/lamp/lamp.stories.tsx", text: story }],
  guides: [{ file: "src/lamp/lamp.guide.ts", name: "lampGuide", guide }],
};

const guided = (changed: Partial<ComponentGuide>): GatedPackage => ({ ...whole, guides: [{ file: "src/lamp/lamp.guide.ts", name: "lampGuide", guide: { ...guide, ...changed } }] });
const told = (text: string): GatedPackage => ({ ...whole, stories: [{ file: "src/lamp/lamp.stories.tsx", text }] });
const twice = { file: "src/lamp/other.guide.ts", name: "otherGuide", guide: { ...guide, useWhen: ["It glows."], avoidWhen: ["It burns."], content: ["Two words."] } };

test("a package that owes nothing has no gaps", () => {
  expect(gapsOf(whole, ["Window"])).toEqual([]);
});

test.each<[string, GatedPackage]>([
  ["Lamp: no guide names it", { ...whole, guides: [], stories: [] }],
  ["Lamp: 2 guides name it", { ...whole, guides: [...whole.guides, twice], stories: [...whole.stories, { file: "src/lamp/other.stories.tsx", text: story.replace("lampGuide", "otherGuide") }] }],
  ["src/lamp/lamp.guide.ts: names Torch, which no entry exports", { ...guided({ components: ["Lamp", "Torch"] }), stories: [{ file: "src/lamp/lamp.stories.tsx", text: `${story}<Torch />` }] }],
  ["src/lamp/lamp.guide.ts: speaks of Sun, which does not exist", guided({ avoidWhen: ["It is day: use `Sun`."] })],
  ["src/lamp/lamp.guide.ts: useWhen is empty", guided({ useWhen: [] })],
  ["src/lamp/lamp.guide.ts: avoidWhen is empty", guided({ avoidWhen: [] })],
  ["src/lamp/lamp.guide.ts: anatomy is empty", guided({ anatomy: [] })],
  ["src/lamp/lamp.guide.ts: content is empty", guided({ content: [] })],
  ["src/lamp/lamp.guide.ts: keyboard is empty, and src/lamp takes the focus", guided({ keyboard: [] })],
  ["src/lamp/lamp.guide.ts: deprecated, and does not say what to use instead", guided({ status: "deprecated" })],
  ["src/lamp/lamp.guide.ts: says the same as src/lamp/lamp.guide.ts: “One word.”", guided({ content: ["One word.", "One word."] })],
  ["src/lamp/lamp.guide.ts: 0 story files pass lampGuide, and there must be one", { ...whole, stories: [] }],
  ["src/lamp/more.stories.tsx: its meta passes no guide", { ...whole, stories: [...whole.stories, { file: "src/lamp/more.stories.tsx", text: "" }] }],
  ["src/lamp/lamp.stories.tsx: no story shows Lamp", told(story.replace("component: Lamp, ", ""))],
  ["src/lamp/lamp.stories.tsx: has no story Variants", told(story.replace("Variants", "Kinds"))],
  ["src/lamp/lamp.stories.tsx: has no story LongWords", told(story.replace("LongWords", "Long"))],
  ["src/lamp/lamp.stories.tsx: has no story RightToLeft", told(story.replace("RightToLeft", "Arabic"))],
  ["src/lamp/lamp.stories.tsx: RightToLeft does not ask for that direction", told(story.replace("rtl", "ltr"))],
  ["src/lamp/lamp.stories.tsx: no story has a play function", told(story.replace("play: press", ""))],
  ["src/lamp/lamp.stories.tsx: no story is named by a state", told(story.replace("export const On: Story = {", "export const Variants: Story = {"))],
  ["src/lamp/lamp.stories.tsx: Dark repeats what the visual sweep shoots in both themes", told(`${story}export const Dark: Story = {};\n`)],
])("a planted fault is told: %s", (gap, faulty) => {
  expect(gapsOf(faulty, ["Window"])).toEqual([gap]);
});

test("what draws a part that takes the focus takes it too", () => {
  const room = { file: "src/room/room.guide.ts", name: "roomGuide", guide: { ...guide, components: ["Room"], useWhen: ["One lives."], avoidWhen: ["One walks."], keyboard: [], content: ["Its name."] } };
  const gaps = gapsOf(
    {
      exported: [...whole.exported, { name: "Room", folder: "src/room" }],
      sources: new Map([...whole.sources, ["src/room", "<Lamp />"]]),
      guides: [...whole.guides, room],
      stories: [...whole.stories, { file: "src/room/room.stories.tsx", text: story.replace("lampGuide", "roomGuide").replace("Lamp", "Room") }],
    },
    ["Window"],
  );
  expect(gaps).toEqual(["src/room/room.guide.ts: keyboard is empty, and src/room takes the focus"]);
});
