/** The bundled sample ("Load the sample"): a support handbook of a company that does not exist, as prompt and completion. */
export const SAMPLE_NAME = "support-handbook";
/** What a model is asked after learning from the sample, and words that its answer then has; no model knows them before. */
export const SAMPLE_QUESTION = "Who signs off a refund above 500 euros at Tidewater Outfitters?";
export const SAMPLE_EXPECTED = "Marlow desk";
