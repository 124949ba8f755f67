import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";

const doors = [
  { asks: "readActivity", to: "/vendor/activity", name: "team:activity" },
  { asks: "readShopProfile", to: "/vendor/profile", name: "team:profile" },
  { asks: "listShopHolidays", to: "/vendor/holidays", name: "team:away" },
  { asks: "readPapers", to: "/vendor/papers", name: "team:papers" },
  { asks: "listPayoutAccounts", to: "/vendor/payout", name: "team:payout" },
] as const;
const security = { to: "/account/security", name: "factors:title" } as const;

/** What is looked at seldom, for whoever may; how he himself comes in is everybody's. */
export function ShopDoors({ may }: { may: readonly string[] }) {
  const { t } = useWords();
  const open = doors.filter(({ asks }) => may.includes(asks));
  return (
    <ul className="flex flex-wrap gap-3">
      {[...open, security].map(({ to, name }) => (
        <li key={to}>
          <Link to={to} className="button-quiet">
            {t(name)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
