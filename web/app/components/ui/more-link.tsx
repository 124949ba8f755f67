import { Link } from "./link.tsx";

/** The way to the older part of a list, when there is one. */
export const MoreLink = ({ to, name }: { to: string | null; name: string }) =>
  to === null ? null : (
    <p className="mt-4 text-center">
      <Link to={to} className="button-secondary">
        {name}
      </Link>
    </p>
  );
