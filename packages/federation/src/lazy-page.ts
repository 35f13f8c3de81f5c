import { lazyRouteComponent } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Longer than this and the person is told. */
export const patienceMs = 10_000;

const errorName = "PageLoadError";

/** Whether a page's code did not come. Known by name: each remote brings its own copy of this file. */
export function isPageLoadError(error: unknown): error is Error {
  return error instanceof Error && error.name === errorName;
}

/** What `work` brings; an error that says so when it takes longer than people wait. */
export async function inTime<Result>(work: Promise<Result>, timeoutMs: number = patienceMs): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`It did not answer within ${timeoutMs / 1000} seconds.`, { cause: "late" })), timeoutMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A page's code, or an error by which the shell's card knows that it did not come. */
export async function loadPage<Page>(load: () => Promise<Page>, timeoutMs?: number): Promise<Page> {
  try {
    return await inTime(load(), timeoutMs);
  } catch (cause) {
    const late = cause instanceof Error && cause.cause === "late";
    throw Object.assign(new Error(late ? cause.message : "Its files could not be loaded.", { cause }), { name: errorName });
  }
}

/**
 * A page whose code is fetched on the first visit: `lazyPage(async () => (await import("./x.tsx")).XPage)`. Code that
 * does not come ends in the shell's error card. A browser remembers a failed import, so the card's Retry is a new document.
 */
export function lazyPage(load: () => Promise<() => ReactNode>) {
  return lazyRouteComponent(async () => ({ default: await loadPage(load) }));
}
