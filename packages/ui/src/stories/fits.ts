import { expect } from "storybook/test";

/** The narrowest screen, 320 px wide. */
export const narrow = { viewport: { value: "mobile1" } };

/** As long as the grammar of names lets one be. */
export const longName = "a-name-that-somebody-made-as-long-as-the-grammar-of-names-allows-it";
/** As long as a sentence of ours gets. */
export const longSentence = "Everything that the support desk answered in the last seven years, without names, addresses and order numbers, in the order in which it was asked.";

/** A play function: nothing scrolls the page sideways, lies outside it, or is cut without an ellipsis. */
export async function fits() {
  await document.fonts.ready;
  await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  await expect([...document.body.querySelectorAll("*")].flatMap(complaint)).toEqual([]);
}

function complaint(element: Element): string[] {
  if (!element.checkVisibility() || element.closest("[data-base-ui-focus-guard], svg, canvas") !== null || isReadOutOnly(element)) {
    return [];
  }
  const name = `${element.tagName.toLowerCase()} “${element.textContent.slice(0, 40)}”`;
  const { overflowX, textOverflow } = getComputedStyle(element);
  if (["hidden", "clip"].includes(overflowX) && textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) {
    return [`${name} is cut`];
  }
  const { left, right, width } = element.getBoundingClientRect();
  const isOutside = width > 0 && (left < -1 || right > document.documentElement.clientWidth + 1);
  return isOutside && !scrolls(element.parentElement) ? [`${name} lies from ${Math.round(left)} to ${Math.round(right)}`] : [];
}

function isReadOutOnly(element: Element | null): boolean {
  return element !== null && (getComputedStyle(element).clipPath === "inset(50%)" || isReadOutOnly(element.parentElement));
}

function scrolls(element: Element | null): boolean {
  return element !== null && element !== document.body && (["auto", "scroll", "hidden", "clip"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
}
