export type StateSearch<State extends string> = { search?: string; state?: State[] };

/** Reads a list's search and states from the address; what does not fit is left out. */
export function stateSearch<State extends string>(states: readonly State[]): (raw: Record<string, unknown>) => StateSearch<State> {
  return ({ search, state }) => {
    const chosen = Array.isArray(state) ? states.filter((known) => state.includes(known)) : [];
    return { ...(typeof search === "string" && search !== "" ? { search } : {}), ...(chosen.length > 0 ? { state: chosen } : {}) };
  };
}
