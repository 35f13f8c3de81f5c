import type { Meta, StoryObj } from "@storybook/react-vite";
import { FingerprintIcon, OwnModelIcon } from "../icon/icons.ts";
import { LineageItem, LineageList, LineageNote } from "./lineage.tsx";

const meta = { title: "Data/Lineage", component: LineageList, } satisfies Meta<typeof LineageList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const MadeFrom: Story = {
  args: {
    children: (
      <>
        <LineageItem noun="model" name="SmolLM2-135M-Instruct" href="/m" note="base model" />
        <LineageItem noun="dataset" name="support-tickets @ v7" href="/d" note="weight 3 · 4,210 rows" />
        <LineageItem noun="model" icon={OwnModelIcon} name="support-answers" note="deleted" />
        <LineageNote icon={FingerprintIcon}>configuration 9f3c…e21a</LineageNote>
      </>
    ),
  },
};
