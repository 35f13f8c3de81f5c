let warm = false;

/** The first formats of a page take the browser 20 to 40 ms, which are free while one waits for the server. */
function warmFormats(): void {
  if (!warm) {
    warm = true;
    new Intl.NumberFormat(navigator.language).format(0);
    new Intl.DateTimeFormat(navigator.language).format(0);
  }
}

/**
 * Waits for `work`, but not longer than `limitMs`: for what need not be there, and looks better when it is. Never
 * rejects: who needs the result learns of a failure there.
 */
export async function soon(work: readonly Promise<unknown>[], limitMs: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  await Promise.race([Promise.allSettled(work), late]);
  clearTimeout(timer);
}

/** What the loader of a route waits for: a page whose first answers come at once draws no skeleton before them. */
export async function firstAnswers(...answers: Promise<unknown>[]): Promise<void> {
  const answered = Promise.allSettled(answers);
  // once the requests are sent, which are put together in a moment
  await new Promise((resolve) => setTimeout(resolve));
  warmFormats();
  // from here on: on a slow phone the formats take as long as the answer
  await soon([answered], 150);
}
