/** What every page of AIWeb keeps to. */
export const principles = [
  { name: "Paper and ink", says: "Neutrals carry the page. Hue is kept for meaning: a state, or one of the six nouns." },
  { name: "Six nouns", says: "Model, dataset, job, deployment, query and chain have one hue and one icon each, wherever they are named." },
  { name: "One primary action", says: "A page has one, at its top or at the end of its form. What destroys is named and never primary." },
  { name: "State is a word", says: "A dot stands beside it, never instead of it. Figures are tabular, units are written." },
  { name: "Dense where data is", says: "Tables and logs are close, forms and decisions have room. Space first, then a line, then a card." },
  { name: "The user's words", says: "Short sentences that say what happened and what to do next." },
  { name: "Motion explains", says: "What moves place takes 220 ms, what the hand does 120 ms, and nothing moves for decoration." },
  { name: "Empty pages teach", says: "One sentence, one action, one sample. Loading keeps the layout; an error says what is safe." },
] as const;
