/** What went wrong, as a code and a sentence for the person or the pipeline. */
export class RemoteProblem extends Error {
  readonly code: string;

  constructor(code: string, sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = "RemoteProblem";
    this.code = code;
  }
}
