import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

const doors = [
  { asks: "readActivity", to: "/vendor/activity", name: "team:activity" },
  { asks: "readPapers", to: "/vendor/papers", name: "team:papers" },
  { asks: "listPayoutAccounts", to: "/vendor/payout", name: "team:payout" },
] as const;

/** What is looked at seldom, for whoever may. */
export function ShopDoors({ may }: { may: readonly string[] }) {
  const { t } = useWords();
  const open = doors.filter(({ asks }) => may.includes(asks));
  if (open.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {open.map(({ to, name }) => (
        <li key={to}>
          <Link to={to} className="button-quiet">
            {t(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
