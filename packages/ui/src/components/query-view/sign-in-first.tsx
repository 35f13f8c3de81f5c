import { Button } from "../button/button.tsx";
import { ForbiddenState } from "../state-screens/forbidden-state.tsx";

/** What is shown only to those who are signed in. */
export function SignInFirst({ heading, what, onSignIn }: { heading: "h1" | "h2" | undefined; what: string; onSignIn: () => void }) {
  return (
    <ForbiddenState
      heading={heading}
      title={`Sign in to see ${what}`}
      actions={
        <Button variant="primary" onClick={onSignIn}>
          Sign in
        </Button>
      }
    >
      You come back to this page.
    </ForbiddenState>
  );
}
