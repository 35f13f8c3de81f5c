import { expect, within } from "storybook/test";

/** The looks that every page kind is shown in. */
export const light = { globals: { theme: "light" } };
export const dark = { globals: { theme: "dark" } };

/** The narrowest screen (320 px): nothing scrolls the page sideways. */
export const narrow = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
    await expect(document.documentElement.clientWidth).toBe(320);
    const main = within(canvasElement).getByRole("main");
    await expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
