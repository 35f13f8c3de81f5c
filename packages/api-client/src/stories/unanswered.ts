const unanswered = new Set<string>();

/** What a story was asked for and says nothing of. */
export function noteUnanswered(what: string): string {
  const sentence = `The story does not answer ${what}.`;
  unanswered.add(sentence);
  return sentence;
}

/** For the preview's `afterEach`: a story that was asked for more than it answers has failed. */
export function failUnanswered(): void {
  const sentences = [...unanswered].join(" ");
  unanswered.clear();
  if (sentences !== "") {
    throw new Error(sentences);
  }
}
