/** Red, green and blue of 0 to 255. */
type Pixel = readonly [number, number, number];

const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });

/** What colours in any notation give, painted over each other, the last on top. */
function paint(colours: readonly string[]): Pixel {
  if (context === null) throw new Error("This browser draws no canvas.");
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(pixel: Pixel): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((channel) => (channel <= 10.314_75 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(first: Pixel, second: Pixel): number {
  const [high = 0, low = 0] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** The grounds below an element's words, the page's first. */
function groundsOf(element: Element): string[] {
  const grounds: string[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) grounds.unshift(getComputedStyle(at).backgroundColor);
  return ["Canvas", ...grounds];
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Elements with words of their own, a field's value included. */
function wordsIn(root: Element): [element: Element, words: string][] {
  const found = new Map<Element, string>();
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = text.nodeValue?.trim() ?? "";
    if (words !== "" && text.parentElement !== null && text.parentElement.closest("svg, style, script") === null) found.set(text.parentElement, words);
  }
  for (const field of root.querySelectorAll("input, textarea")) if ("value" in field && typeof field.value === "string" && field.value !== "") found.set(field, field.value);
  return [...found].filter(([element]) => isDrawn(element));
}

/** The words below `root` that have less than 4.5:1 on their ground, in the colours that the browser draws now. */
export function hardToReadIn(root: Element): string[] {
  return wordsIn(root).flatMap(([element, words]) => {
    const grounds = groundsOf(element);
    const contrast = contrastOf(paint([...grounds, getComputedStyle(element).color]), paint(grounds));
    return contrast < 4.5 ? [`"${words.slice(0, 40)}" has ${contrast.toFixed(1)}:1`] : [];
  });
}
