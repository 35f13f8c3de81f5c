import { QueryClientProvider } from "@tanstack/react-query";
import type { ComponentType } from "react";
import { queryClient } from "../client.ts";

/** What a procedure answers, by its name; a thrown sentence is its refusal (an AppError's with its code), and what never resolves keeps it loading. */
export type StoryAnswers = Record<string, (input: unknown) => unknown>;

type Asked = { path: string; input: unknown };

async function answer(answers: StoryAnswers, { path, input }: Asked): Promise<unknown> {
  try {
    const known = answers[path];
    if (known === undefined) {
      throw new Error(`The story does not answer ${path}.`);
    }
    return { result: { data: await known(input) } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const errorCode = error instanceof Error && "code" in error ? error.code : "bad-request";
    const field = error instanceof Error && "field" in error ? error.field : undefined;
    return { error: { message, code: -32_600, data: { code: "BAD_REQUEST", httpStatus: 400, errorCode, field } } };
  }
}

/** Plays the api at the wire for a story (its `beforeEach`), and takes it away after; `heard` fills with what was asked. */
export function playApi(answers: StoryAnswers, heard: Asked[] = []): () => () => void {
  return () => {
    const real = window.fetch;
    queryClient.clear();
    window.fetch = async (address, init) => {
      const url = new URL(address instanceof Request ? address.url : address, location.href);
      if (!url.pathname.startsWith("/trpc/")) {
        return await real(address, init);
      }
      const inputs: unknown = JSON.parse(url.searchParams.get("input") ?? (typeof init?.body === "string" ? init.body : "{}"));
      const paths = url.pathname.slice("/trpc/".length).split(",");
      const asked = paths.map((path, index) => ({ path, input: typeof inputs === "object" && inputs !== null ? Reflect.get(inputs, String(index)) : undefined }));
      heard.push(...asked);
      return Response.json(await Promise.all(asked.map((call) => answer(answers, call))));
    };
    return () => {
      window.fetch = real;
    };
  };
}

/** A story's decorator: the cache that its parts ask. */
export function withQueries(Story: ComponentType) {
  return (
    <QueryClientProvider client={queryClient}>
      <Story />
    </QueryClientProvider>
  );
}
