import { useOrigin } from "../../lib/origin.ts";
import { useWords } from "../../lib/words.tsx";
import { JsonLd } from "./json-ld.tsx";
import { Link } from "./link.tsx";

type Crumb = Readonly<{ to: string; name: string }>;

type BreadcrumbsProps = Readonly<{
  label: string;
  crumbs: readonly Crumb[];
  /** The page itself, for those who read the way as data; people see its name as the heading. */
  here?: string;
}>;

export function Breadcrumbs({ label, crumbs, here }: BreadcrumbsProps) {
  const { locale } = useWords();
  const origin = useOrigin();
  const steps = crumbs.map(({ to, name }) => ({ name, item: `${origin}/${locale}${to}` }));
  return (
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
      {here !== undefined && (
        <JsonLd
          facts={{
            "@type": "BreadcrumbList",
            itemListElement: [...steps, { name: here }].map((step, index) => ({
              "@type": "ListItem",
              position: index + 1,
              ...step,
            })),
          }}
        />
      )}
    </nav>
  );
}
