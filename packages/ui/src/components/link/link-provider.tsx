import { createContext, createElement, useContext } from "react";
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from "react";

/** What every link of this package is drawn with: an anchor that always has an address. */
export type LinkComponentProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  ref?: Ref<HTMLAnchorElement>;
};

export type LinkComponent = ComponentType<LinkComponentProps>;

function PlainAnchor({ children, ...rest }: LinkComponentProps) {
  return <a {...rest}>{children}</a>;
}

const LinkContext = createContext<LinkComponent>(PlainAnchor);

/** The shell (or a remote on its own) names here what follows a link; without it, plain anchors. */
export function LinkComponentProvider({ component, children }: { component: LinkComponent; children: ReactNode }) {
  return <LinkContext value={component}>{children}</LinkContext>;
}

/** A link without any look, followed by the component in force: for components that draw their own. */
export function RoutedLink(props: LinkComponentProps) {
  return createElement(useContext(LinkContext), props);
}
