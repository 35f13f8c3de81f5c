import type { Meta, StoryObj } from "@storybook/react-vite";
import { Button } from "../components/button/button.tsx";
import { IconButton } from "../components/button/icon-button.tsx";
import { Card } from "../components/card/card.tsx";
import { ChatIcon, CopyIcon, DownloadIcon, FingerprintIcon, OwnModelIcon, StopIcon } from "../components/icon/icons.ts";
import { LineChart } from "../components/line-chart/line-chart.tsx";
import { LineageItem, LineageList, LineageNote } from "../components/lineage/lineage.tsx";
import { LogView } from "../components/log-view/log-view.tsx";
import { Page, SplitLayout } from "../components/page/page.tsx";
import { PageHeader } from "../components/page-header/page-header.tsx";
import { Progress } from "../components/progress/progress.tsx";
import { StatGrid, StatTile } from "../components/stat-tile/stat-tile.tsx";
import { StateDot } from "../components/state-dot/state-dot.tsx";
import { Tabs } from "../components/tabs/tabs.tsx";
import { Text } from "../components/text/text.tsx";
import { losses } from "./losses.ts";
import { PageFrame } from "./page-frame.tsx";

const { training, validation } = losses(79);
const log = [77, 78, 79].map((step) => ({ id: step, time: `15:02:${step - 36}`, text: `step ${step}  loss 0.42${step % 10}  lr 3.6e-04  483 tok/s` }));

function Relations() {
  return (
    <>
      <Card title="Made from">
        <LineageList>
          <LineageItem noun="model" name="SmolLM2-135M-Instruct" href="/m" note="base model" />
          <LineageItem noun="dataset" name="support-tickets @ v7" href="/d1" note="weight 3 · 4,210 rows" />
          <LineageItem noun="dataset" name="product-manual @ v2" href="/d2" note="weight 1 · 960 rows" />
          <LineageNote icon={FingerprintIcon}>configuration 9f3c…e21a</LineageNote>
        </LineageList>
      </Card>
      <Card title="Becomes">
        <LineageList>
          <LineageItem noun="model" icon={OwnModelIcon} name="support-answers" href="/o" note="version 3, private" />
        </LineageList>
        <Button block icon={ChatIcon}>
          Talk to step 70
        </Button>
      </Card>
      <Card title="Where">
        <Text size="s" tone="2" as="p">
          gpu-node-2 · 1 GPU · LoRA r 8<br />
          started 14:58:10, queued 4 s
        </Text>
      </Card>
    </>
  );
}

function Record() {
  return (
    <PageFrame current="Fine-tuning jobs">
      <Page>
        <PageHeader
          noun="job"
          title="support-answers-v3"
          breadcrumbs={[{ label: "Fine-tuning jobs", href: "/ai/jobs" }]}
          state={
            <>
              <StateDot tone="warn">Running</StateDot>
              <span>step 79 of 120</span>
              <span>about 1 min 40 s left</span>
              <span>attempt 2, resumed at step 40 after its node was lost</span>
            </>
          }
          actions={
            <>
              <Button icon={CopyIcon}>Duplicate</Button>
              <Button icon={StopIcon}>Cancel</Button>
            </>
          }
        />
        <Progress thin tone="job" label="Steps" value={79 / 120} />
        <Tabs
          label="Job"
          tabs={[
            { id: "progress", label: "Progress" },
            { id: "log", label: "Log" },
            { id: "configuration", label: "Configuration" },
            { id: "samples", label: "Samples" },
            { id: "checkpoints", label: "Checkpoints", count: 3 },
          ]}
          selected="progress"
          onSelect={() => undefined}
        >
          <SplitLayout aside={<Relations />}>
            <StatGrid>
              <StatTile label="Training loss" value="0.412" note="↓ 84 % since start" />
              <StatTile label="Validation loss" value="0.498" note="↓ at step 70" />
              <StatTile label="Speed" value="486" note="tokens a second" />
              <StatTile label="Memory" value="1.8 GB" note="of 24 GB" />
            </StatGrid>
            <LineChart
              title="Loss"
              xLabel="step"
              xMax={120}
              series={[
                { label: "training", points: training },
                { label: "validation", points: validation, tone: "job", dashed: true, dots: true },
              ]}
              markers={[{ x: 40, label: "node lost, resumed" }]}
            />
            <LogView title="Log" lines={log} following height={64} actions={<IconButton icon={DownloadIcon} label="Download the log" size="s" />} />
          </SplitLayout>
        </Tabs>
      </Page>
    </PageFrame>
  );
}

const meta = {
  title: "Page kinds/Record",
  component: Record,
  parameters: {
    layout: "fullscreen",
    docs: { description: { component: "One thing and how it is: tile, name, a state line, then views of it. Facts stand in the middle, relations at the end; the chart tells what happened." } },
  },
} satisfies Meta<typeof Record>;
export default meta;

export const Composed: StoryObj<typeof meta> = {};
