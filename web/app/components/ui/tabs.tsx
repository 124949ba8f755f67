import { Link } from "./link.tsx";

type Tab = Readonly<{ key: string; to: string; name: string; count?: string | undefined; isHere: boolean }>;

/** Ways to look at one list, each with its own address; they scroll sideways on a phone, and go on below where there is room. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
    <ul className="flex gap-2 sm:flex-wrap">
      {tabs.map(({ key, to, name, count, isHere }) => (
        <li key={key} className="flex-none">
          <Link to={to} className="chip" aria-current={isHere ? "page" : undefined}>
            {name}
            {count !== undefined && <b className="tabular-nums">{count}</b>}
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
