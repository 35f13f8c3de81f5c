import { ButtonLink, EmptyState, Page, SearchIcon } from "@aiweb/ui";
import { useRouterState } from "@tanstack/react-router";

/** Nothing has this address. */
export function NotFoundPage() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Page>
      <EmptyState icon={SearchIcon} heading="h1" title="There is no page here" actions={<ButtonLink href="/">Go to the start</ButtonLink>}>
        <p>
          Nothing has the address <code>{path}</code>. It may have moved, or the link has a typing error.
        </p>
      </EmptyState>
    </Page>
  );
}
