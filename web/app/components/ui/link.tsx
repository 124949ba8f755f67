import type { ComponentProps } from "react";
import { Link as RouterLink } from "react-router";
import { useWords } from "../../lib/words.tsx";

/** A link inside the site: `to="/cart"` becomes `/bn/cart`. The only place that adds the language. */
export function Link({ to, ...rest }: Omit<ComponentProps<typeof RouterLink>, "to"> & { to: string }) {
  const { locale } = useWords();
  return <RouterLink to={to === "/" ? `/${locale}` : `/${locale}${to}`} {...rest} />;
}
