import { Link } from "./link.tsx";

/** The way back to the list a page was opened from. */
export const BackLink = ({ to, name }: { to: string; name: string }) => (
  <Link
    to={to}
    className="inline-flex min-h-12 min-w-12 items-center justify-self-start text-sm text-soft underline underline-offset-4"
  >
    ‹ {name}
  </Link>
);
