import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { Card } from "../card/card.tsx";
import { FacetGroup } from "../facet-group/facet-group.tsx";
import { CatalogueLayout, Page, SplitLayout } from "./page.tsx";

const meta = { title: "Layout/Page layouts", component: Page,
  parameters: { layout: "fullscreen" }, } satisfies Meta<typeof Page>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Catalogue: Story = {
  args: {
    children: (
      <CatalogueLayout
        facets={<FacetGroup title="Task" options={[{ value: "text", label: "Text generation", count: 14 }]} selected={[]} onSelectedChange={() => undefined} />}
      >
        <Card title="Result">A card of the catalogue.</Card>
      </CatalogueLayout>
    ),
  },
};

export const CatalogueFoldedFilters: Story = {
  args: {
    children: (
      <CatalogueLayout
        active={2}
        facets={<FacetGroup title="Task" options={[{ value: "text", label: "Text generation", count: 14 }]} selected={["text"]} onSelectedChange={() => undefined} />}
      >
        <Card title="Result">A card of the catalogue.</Card>
      </CatalogueLayout>
    ),
  },
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Filters (2)")).toBeVisible();
  },
};

export const RecordWithRelations: Story = {
  args: {
    children: (
      <SplitLayout aside={<Card title="Made from">Two datasets.</Card>}>
        <Card title="Loss">A curve.</Card>
      </SplitLayout>
    ),
  },
};

export const FormWithConsequences: Story = {
  args: {
    children: (
      <SplitLayout asideWidth={400} aside={<Card title="Before it starts">About 4 min.</Card>}>
        <Card heading="section" title="What it is">
          A form.
        </Card>
      </SplitLayout>
    ),
  },
};
