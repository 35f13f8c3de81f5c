/** As a ref: puts the cursor into what appears because one asked for it. Stable, so it does so once. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
