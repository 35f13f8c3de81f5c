import { RoutedLink } from "../link/link-provider.tsx";
import type { LinkComponentProps } from "../link/link-provider.tsx";
import { buttonClass, ButtonContent } from "./button.tsx";
import type { ButtonLook } from "./button.tsx";

export type ButtonLinkProps = ButtonLook & LinkComponentProps;

/** A link that looks like a button: goes elsewhere, opens in a new tab on middle click. */
export function ButtonLink({ variant, size, icon, trailingIcon, count, block, className, children, ...rest }: ButtonLinkProps) {
  return (
    <RoutedLink {...rest} className={buttonClass({ variant, size, block }, className)}>
      <ButtonContent icon={icon} trailingIcon={trailingIcon} count={count}>
        {children}
      </ButtonContent>
    </RoutedLink>
  );
}
