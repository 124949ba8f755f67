import { Link } from "./link.tsx";

type Crumb = Readonly<{ to: string; name: string }>;

export const Breadcrumbs = ({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) => (
  <nav aria-label={label} className="py-2 text-sm text-soft">
    <ol className="flex flex-wrap items-center gap-x-2">
      {crumbs.map(({ to, name }, position) => (
        <li key={to} className="flex items-center gap-2">
          {position > 0 && <span aria-hidden="true">›</span>}
          <Link
            to={to}
            className="inline-flex min-h-12 min-w-12 items-center underline-offset-4 hover:underline"
          >
            {name}
          </Link>
        </li>
      ))}
    </ol>
  </nav>
);
