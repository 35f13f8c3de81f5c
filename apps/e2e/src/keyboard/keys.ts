import { expect, type Locator, type Page } from "@playwright/test";

/** More steps than any page of ours has; somebody who tabs this often has lost their way. */
const MOST_STEPS = 80;

type Focused = { outlined: boolean; covered: string | null };

/** How the focus looks: drawn with a ring of its own or by its field, and not under anything (WCAG 2.4.7, 2.4.11). */
async function lookAtFocus(page: Page): Promise<Focused> {
  return await page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return { outlined: true, covered: null };
    // a visually hidden control (a switch, an option) is drawn by the label around it, a field's text by the frame
    const drawn = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((element) => element instanceof HTMLElement);
    const outlined = drawn.some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
    });
    const box = focused.getBoundingClientRect();
    const onTop = document.elementFromPoint(box.left + Math.min(box.width, 40) / 2, box.top + Math.min(box.height, 24) / 2);
    const clear = onTop === null || box.width < 2 || focused.contains(onTop) || onTop.contains(focused) || (onTop instanceof HTMLElement && onTop.closest("label")?.contains(focused) === true);
    return { outlined, covered: clear ? null : onTop.outerHTML.slice(0, 120) };
  });
}

async function judgeFocus(page: Page, where: string): Promise<void> {
  await expect.poll(async () => await lookAtFocus(page), { message: `the focus can be seen: ${where}` }).toEqual({ outlined: true, covered: null });
}

/** Presses Tab until `target` has the focus; everything on the way shows its focus. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  const name = String(target);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await judgeFocus(page, name);
      return;
    }
    await page.keyboard.press(key);
    await judgeFocus(page, `on the way to ${name}, step ${step}`);
  }
  throw new Error(`Tab did not reach ${name}.`);
}

/** Goes to a control by Tab and presses it. */
export async function press(page: Page, target: Locator, key = "Enter"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes to a field by Tab and writes into it in place of what stands there. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}
