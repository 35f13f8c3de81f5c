import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import type { AppRouter } from "@aiweb/api/router";

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Procedure = { [Feature in keyof Outputs]: `${Feature}.${keyof Outputs[Feature] & string}` }[keyof Outputs];
type At<Tree, Name> = Name extends `${infer Feature}.${infer Verb}` ? (Feature extends keyof Tree ? (Verb extends keyof Tree[Feature] ? Tree[Feature][Verb] : never) : never) : never;
type Answer<Output> = [Output] extends [AsyncIterable<infer Event>] ? AsyncIterable<Event> : Output | Promise<Output>;

/**
 * What procedures answer, by name. A thrown AppError is a refusal with its code, `never` keeps one loading, and a
 * subscription's answer is the events that it gives, one after the other.
 */
export type StoryAnswers = { [Name in Procedure]?: (input: At<Inputs, Name>) => Answer<At<Outputs, Name>> };

/** A procedure's answer that does not come. */
export const never = () => new Promise<never>(() => undefined);

/** A procedure's refusal, for what cannot be told apart by its input. */
export function refuse(error: Error): () => never {
  return () => {
    throw error;
  };
}

/** The next of these with each call; the last one stays. */
export function inTurn<Input, Output>(...answers: ((input: Input) => Output)[]): (input: Input) => Output {
  let turn = -1;
  return (input) => {
    turn = Math.min(turn + 1, answers.length - 1);
    const answer = answers[turn];
    if (answer === undefined) {
      throw new TypeError("There is nothing to answer in turn.");
    }
    return answer(input);
  };
}

/** A subscription that gives these, at once or when `begin` has come, and stays open. */
export async function* flow<Event>(events: readonly Event[], begin?: Promise<void>): AsyncGenerator<Event> {
  await begin;
  yield* events;
  await never();
}
