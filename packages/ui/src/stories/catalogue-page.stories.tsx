import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { Button } from "../components/button/button.tsx";
import { ButtonLink } from "../components/button/button-link.tsx";
import { Chip, Chips } from "../components/chip/chip.tsx";
import { FacetGroup } from "../components/facet-group/facet-group.tsx";
import { AudioIcon, ImageIcon, KeyIcon } from "../components/icon/icons.ts";
import { CatalogueLayout, Page } from "../components/page/page.tsx";
import { PageHeader } from "../components/page-header/page-header.tsx";
import { ResourceCard } from "../components/resource-card/resource-card.tsx";
import { ResultBar } from "../components/result-bar/result-bar.tsx";
import { SearchField } from "../components/search-field/search-field.tsx";
import { Select } from "../components/select/select.tsx";
import { Grid } from "../components/stack/stack.tsx";
import { StateDot } from "../components/state-dot/state-dot.tsx";
import { PageFrame } from "./page-frame.tsx";

const use = (
  <ButtonLink href="/use" size="s">
    Use
  </ButtonLink>
);
const both = (
  <>
    {use}
    <ButtonLink href="/tune" size="s">
      Fine-tune
    </ButtonLink>
  </>
);

function Facets() {
  const [task, setTask] = useState(["text"]);
  const [place, setPlace] = useState(["hf"]);
  const [search, setSearch] = useState("");
  return (
    <>
      <SearchField label="Search models" placeholder="Name, owner, task" value={search} onValueChange={setSearch} />
      <FacetGroup
        title="Task"
        selected={task}
        onSelectedChange={setTask}
        options={[
          { value: "text", label: "Text generation", count: 14 },
          { value: "image", label: "Text to image", count: 6 },
          { value: "speech", label: "Speech", count: 5 },
          { value: "video", label: "Text to video", count: 4 },
        ]}
      />
      <FacetGroup
        title="Runs on"
        selected={place}
        onSelectedChange={setPlace}
        options={[
          { value: "here", label: "This machine", count: 1 },
          { value: "gpu", label: "GPU node", count: 9 },
          { value: "hf", label: "Hugging Face", count: 17 },
          { value: "openai", label: "OpenAI", count: 2 },
        ]}
      />
      <FacetGroup
        title="Can"
        selected={[]}
        onSelectedChange={() => undefined}
        options={[
          { value: "run", label: "Run now", count: 21 },
          { value: "tune", label: "Be fine-tuned here", count: 8 },
        ]}
      />
    </>
  );
}

function Catalogue() {
  return (
    <PageFrame current="Models">
      <Page>
        <PageHeader title="Models" purpose="Use one now, or teach it with your own data." actions={<Button icon={KeyIcon}>Keys</Button>} />
        <CatalogueLayout facets={<Facets />}>
          <ResultBar
            chips={
              <Chips>
                <Chip onRemove={() => undefined}>Text generation</Chip>
                <Chip onRemove={() => undefined}>Hugging Face</Chip>
              </Chips>
            }
            count="29 models"
            sort={<Select label="Sort" labelHidden look="quiet" options={[{ value: "used", label: "Most used" }]} value="used" onValueChange={() => undefined} />}
          />
          <Grid min={380}>
            <ResourceCard noun="model" name="Meta-Llama-3-8B" href="/1" owner="meta-llama" facts={["Text generation", "8.0B params", "8K context", "llama3"]} state={<StateDot tone="good">Runs on a GPU node</StateDot>} actions={both} />
            <ResourceCard noun="model" name="SmolLM2-135M-Instruct" href="/2" owner="HuggingFaceTB" facts={["Text generation", "135M params", "2K context", "apache-2.0"]} state={<StateDot tone="good">Runs here, now</StateDot>} actions={both} />
            <ResourceCard
              noun="model"
              name="Claude 3 Opus"
              href="/3"
              owner="anthropic"
              facts={["Text generation", "200K context", "commercial"]}
              state={<StateDot tone="bad">Retired · successor: Claude Opus</StateDot>}
              actions={
                <ButtonLink href="/3" size="s">
                  See successor
                </ButtonLink>
              }
            />
            <ResourceCard
              noun="model"
              name="gpt-4-turbo"
              href="/4"
              owner="openai"
              facts={["Text generation", "128K context", "commercial"]}
              state={<StateDot tone="warn">Needs your OpenAI key</StateDot>}
              actions={
                <ButtonLink href="/profile" size="s">
                  Add key
                </ButtonLink>
              }
            />
            <ResourceCard noun="model" icon={ImageIcon} name="stable-diffusion-3.5" href="/5" owner="stabilityai" facts={["Text to image", "8.1B params", "community"]} state={<StateDot tone="neutral">AIWeb runs text models so far</StateDot>} />
            <ResourceCard noun="model" icon={AudioIcon} name="whisper-large-v3" href="/6" owner="openai" facts={["Speech to text", "1.5B params", "apache-2.0"]} state={<StateDot tone="neutral">AIWeb runs text models so far</StateDot>} />
          </Grid>
        </CatalogueLayout>
      </Page>
    </PageFrame>
  );
}

const meta = {
  title: "Page kinds/Catalogue",
  component: Catalogue,
  parameters: {
    layout: "fullscreen",
    docs: { description: { component: "A catalogue: facets at the start, cards at the end. One line of purpose stands under the title; each card says what it is, how big, and whether it can be used now, and carries its own acts. Facets count, and live in the address." } },
  },
} satisfies Meta<typeof Catalogue>;
export default meta;

export const Composed: StoryObj<typeof meta> = {};
