import type { ExceptionView } from "@haat/contract/exception";
import { Link } from "../../components/ui/link.tsx";
import { useWords } from "../../lib/words.tsx";
import { lateness } from "./lateness.ts";
import { useStaff } from "../staff.ts";

type Props = Pick<ExceptionView, "shops" | "since"> & Readonly<{ now: number }>;

/** Whose parcels are late and by how long, and the way to who answers for it: his number is shown there, for a reason. */
export function LateShops({ shops, since, now }: Props) {
  const { t } = useWords();
  const { may } = useStaff();
  if (shops.length === 0) return null;
  const { unit, count } = lateness(since, now);
  const age = t(unit === "hours" ? "support:exceptions.late_hours" : "support:exceptions.late_days", {
    count,
  });
  return (
    <ul className="grid gap-1">
      {shops.map(({ id, name, ownerId }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-4">
          <b>{name}</b>
          <span>{age}</span>
          {ownerId !== null && may.includes("readPerson") && (
            <Link to={`/support/people/${ownerId}`} className="link inline-flex min-h-12 items-center">
              {t("support:exceptions.to_owner")}
            </Link>
          )}
          {may.includes("readShopNotes") && (
            <Link to={`/support/notes/shops/${id}`} className="link inline-flex min-h-12 items-center">
              {t("support:exceptions.to_shop")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
