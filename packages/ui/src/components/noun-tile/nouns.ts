/** The six nouns of AIWeb; each has one hue and one icon. */
export type Noun = "model" | "dataset" | "job" | "deployment" | "query" | "chain";
