import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Card } from "../card/card.tsx";
import { FacetGroup } from "../facet-group/facet-group.tsx";
import { pageGuide } from "./page.guide.ts";
import { CatalogueLayout, Page, SplitLayout } from "./page.tsx";

const facets = <FacetGroup title="Task" options={[{ value: "text", label: "Text generation", count: 14 }]} selected={["text"]} onSelectedChange={() => undefined} />;
const result = <Card title="Result">A card of the catalogue.</Card>;

const meta = { title: "Layout/Page layouts", component: Page, args: { children: null }, parameters: { layout: "fullscreen", guide: pageGuide } } satisfies Meta<typeof Page>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <>
      <article>
        <Page>
          <CatalogueLayout facets={facets}>{result}</CatalogueLayout>
        </Page>
      </article>
      <article>
        <Page>
          <SplitLayout aside={<Card title="Made from">Two datasets.</Card>}>
            <Card title="Loss">A curve.</Card>
          </SplitLayout>
        </Page>
      </article>
      <article>
        <Page>
          <SplitLayout asideWidth={400} aside={<Card title="Before it starts">About 4 min.</Card>}>
            <Card heading="section" title="What it is">
              A form.
            </Card>
          </SplitLayout>
        </Page>
      </article>
    </>
  ),
};

export const FiltersFolded: Story = {
  globals: narrow,
  args: {
    children: (
      <CatalogueLayout active={2} facets={facets}>
        {result}
      </CatalogueLayout>
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const line = canvas.getByText("Filters (2)");
    await userEvent.tab();
    await expect(line).toHaveFocus();
    await expect(canvas.getAllByText("Text generation").some((value) => value.checkVisibility())).toBe(false);
    await userEvent.click(line);
    await waitFor(() => expect(canvas.getAllByText("Text generation").some((value) => value.checkVisibility())).toBe(true));
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    children: (
      <>
        <CatalogueLayout facets={facets}>
          <Card title={longName}>{longSentence}</Card>
        </CatalogueLayout>
        <SplitLayout aside={<Card title={`From ${longName}`}>{longName}</Card>}>
          <Card title="Loss">{longName}</Card>
        </SplitLayout>
      </>
    ),
  },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
