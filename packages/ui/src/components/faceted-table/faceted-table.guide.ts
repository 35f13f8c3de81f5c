import type { ComponentGuide } from "../../guide/component-guide.ts";

export const facetedTableGuide: ComponentGuide = {
  components: ["FacetedTable"],
  status: "experimental",
  useWhen: ["People look for rows among many, by what the columns hold.", "Several rows are acted on at once: give `selection`.", "There are more columns than one needs: give `hidden`."],
  avoidWhen: ["A dozen rows are read: use `Table`.", "Rows are edited, or there are more than some thousands at once: use the data grid.", "Things are browsed by cards: use `CatalogueLayout` with `FacetGroup`."],
  anatomy: [
    { part: "Result line", what: "A chip for each filter in force, how many rows pass (read out when it changes), and which columns are shown." },
    { part: "Filter button", what: "In a column's head: options with counts, a range of numbers, or words. It has a frame, and says so, while its filter is in force." },
    { part: "Selection", what: "A checkbox for each row, and one for all that are shown. Rows stay selected while filters change." },
    { part: "Bulk bar", what: "Stands there while something is selected: how many, what can be done, and a way out." },
    { part: "Filters", what: "One value for all columns, by key. Narrowing and counting are the owner's: keep the value in the address." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes through chips, column heads, filters, checkboxes and what the rows hold." },
    { keys: "Enter, Space", does: "Open a filter; sort by a head; select a row." },
    { keys: "Escape", does: "Closes the filter, and the focus is on its button again." },
  ],
  content: ["A count names its thing: “1,204 jobs”.", "Bulk actions are a verb and a number where it matters: “Delete 3 jobs”."],
};
