import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { Badge } from "../components/badge/badge.tsx";
import { Banner } from "../components/banner/banner.tsx";
import { Button } from "../components/button/button.tsx";
import { IconButton } from "../components/button/icon-button.tsx";
import { Card } from "../components/card/card.tsx";
import { CodeBlock, CodeMark } from "../components/code-block/code-block.tsx";
import { BuildIcon, ChevronLeftIcon, ChevronRightIcon, MoreIcon, PlusIcon, PrivateIcon } from "../components/icon/icons.ts";
import { KeyValueList } from "../components/key-value-list/key-value-list.tsx";
import { Link } from "../components/link/link.tsx";
import { NumberField } from "../components/number-field/number-field.tsx";
import { Page, SplitLayout } from "../components/page/page.tsx";
import { PageHeader } from "../components/page-header/page-header.tsx";
import { ShareBar } from "../components/progress/progress.tsx";
import { ResourceList, ResourceRow } from "../components/resource-card/resource-row.tsx";
import { Select } from "../components/select/select.tsx";
import { Grid, Row } from "../components/stack/stack.tsx";
import { Text } from "../components/text/text.tsx";
import { TextField } from "../components/text-field/text-field.tsx";
import { PageFrame } from "./page-frame.tsx";

function Figure({ label, initial, hint }: { label: string; initial: number; hint?: string }) {
  const [value, setValue] = useState<number | null>(initial);
  return <NumberField label={label} value={value} onValueChange={setValue} hint={hint} min={0} />;
}

function Weight({ of, initial }: { of: string; initial: number }) {
  const [value, setValue] = useState<number | null>(initial);
  return (
    <div style={{ inlineSize: 58 }}>
      <NumberField label={`Weight of ${of}`} labelHidden value={value} onValueChange={setValue} min={0} />
    </div>
  );
}

function Consequences() {
  return (
    <>
      <Card
        title="As the model sees it"
        actions={
          <>
            sample 1 of 480
            <IconButton icon={ChevronLeftIcon} label="Sample before" size="s" />
            <IconButton icon={ChevronRightIcon} label="Next sample" size="s" />
          </>
        }
      >
        <CodeBlock wrap code="" copy={false} label="Sample 1">
          <CodeMark kind="frame">{"<|im_start|>user\n"}</CodeMark>
          {"Who signs off a refund above 500 euros?\n"}
          <CodeMark kind="frame">{"<|im_end|>\n<|im_start|>assistant\n"}</CodeMark>
          <CodeMark kind="learned">Refunds above 500 euros are signed off by the regional desk lead.</CodeMark>
          <CodeMark kind="frame">{"<|im_end|>"}</CodeMark>
        </CodeBlock>
        <Text size="xs" tone="2">
          38 tokens, 14 of them learned · 0 of 480 cut at 512
        </Text>
      </Card>
      <Card title="Before it starts">
        <KeyValueList
          items={[
            { label: "Time", value: "about 4 min", note: "measured on this machine" },
            { label: "Memory", value: "1.9 GB", note: "24 GB free" },
            { label: "Where", value: "this machine", note: "no GPU asked for" },
          ]}
        />
      </Card>
      <Banner tone="warn" title="41 rows are nearly the same">
        In support-tickets @ v7. <Link href="/rows">Look at them</Link> or <Link href="/leave">leave repeats out</Link>.
      </Banner>
    </>
  );
}

function Form() {
  return (
    <PageFrame current="Fine-tuning jobs">
      <Page>
        <PageHeader
          noun="model"
          icon={BuildIcon}
          title="Build a model"
          breadcrumbs={[
            { label: "Models", href: "/m" },
            { label: "SmolLM2-135M-Instruct", href: "/m/s" },
          ]}
          actions={
            <>
              Draft kept
              <Button variant="primary">Start fine-tuning</Button>
            </>
          }
        />
        <SplitLayout asideWidth={400} aside={<Consequences />}>
          <Card heading="section" title="What it is">
            <Grid shares={[2.7, 1]}>
              <TextField label="Name" value="support-answers" onValueChange={() => undefined} />
              <Select label="Seen by" icon={PrivateIcon} options={[{ value: "me", label: "Only me" }]} value="me" onValueChange={() => undefined} />
            </Grid>
          </Card>
          <Card
            heading="section"
            title="What it learns from"
            note="Drawn by weight, from exactly these versions."
            actions={
              <Button size="s" icon={PlusIcon}>
                Add dataset
              </Button>
            }
          >
            <ResourceList label="Datasets">
              <ResourceRow noun="dataset" name="support-tickets" href="/d" badges={<Badge>v7</Badge>} note="question → prompt, answer → completion · 4,210 rows">
                weight <Weight of="support-tickets" initial={3} /> 75 %
                <IconButton icon={MoreIcon} label="More for support-tickets" size="s" />
              </ResourceRow>
              <ResourceRow noun="dataset" name="product-manual" href="/d2" badges={<Badge>v2</Badge>} note="messages · 960 rows">
                weight <Weight of="product-manual" initial={1} /> 25 %
                <IconButton icon={MoreIcon} label="More for product-manual" size="s" />
              </ResourceRow>
            </ResourceList>
            <ShareBar
              label="Drawn from"
              parts={[
                { label: "support-tickets", share: 3 },
                { label: "product-manual", share: 1 },
              ]}
            />
          </Card>
          <Card heading="section" title="How" actions="LoRA, sound defaults">
            <Grid min={130} gap={3}>
              <Figure label="Steps" initial={120} />
              <Figure label="Learning rate" initial={0.001} />
              <Figure label="LoRA rank" initial={8} />
              <Figure label="Batch" initial={4} />
            </Grid>
            <Row>
              <Text size="xs" tone="3">
                Learning rate: how far each step moves. Too high forgets, too low does not learn. 0.001 suits LoRA on small models.
              </Text>
            </Row>
          </Card>
        </SplitLayout>
      </Page>
    </PageFrame>
  );
}

const meta = {
  title: "Page kinds/Decision form",
  component: Form,
  parameters: {
    layout: "fullscreen",
    docs: { description: { component: "A form that leads to one decision: few sections in the reader’s words, and beside them what follows, before it costs anything. The sample as the model sees it stays in sight; a warning says what to do and offers it." } },
  },
} satisfies Meta<typeof Form>;
export default meta;

export const Composed: StoryObj<typeof meta> = {};
