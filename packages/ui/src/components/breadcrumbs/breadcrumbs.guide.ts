import type { ComponentGuide } from "../../guide/component-guide.ts";

export const breadcrumbsGuide: ComponentGuide = {
  components: ["Breadcrumbs"],
  status: "stable",
  useWhen: ["A page lies below another: a model below its catalogue, a job below the list of jobs. `PageHeader` draws them above its title."],
  avoidWhen: ["The page is named in the navigation: its place is clear.", "The way there was a search or a link from elsewhere: crumbs tell where a page lies, not how one came."],
  anatomy: [
    { part: "Crumb", what: "A link to a page above; without `href` only its name." },
    { part: "Arrow", what: "After each crumb, pointing at the title; turned round where text runs from the right." },
  ],
  keyboard: [
    { keys: "Tab", does: "Goes from crumb to crumb." },
    { keys: "Enter", does: "Follows one up." },
  ],
  content: ["Each crumb is the title of the page that it leads to, word for word.", "The page itself is the title and no crumb."],
};
