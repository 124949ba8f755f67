import type { RemittanceReport } from "@haat/contract/remittance";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
import { Link } from "../../components/ui/link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { useWords } from "../../lib/words.tsx";
import { useStaff } from "../staff.ts";

/** How many rows have a parcel of which something else is known since; those that wait may be compared with it at once. */
export function Changed({ report: { posting, remittance } }: Readonly<{ report: RemittanceReport }>) {
  const { t, locale } = useWords();
  const { may } = useStaff();
  if (posting === null || posting.toCompare + posting.changed === 0) return null;
  const { toCompare, changed } = posting;
  const place = `/support/remittances/${remittance.id}`;
  return (
    <Notice tone="warm">
      <div className="grid gap-2">
        {toCompare > 0 && <p>{t("remittances:changed.waiting", { count: toCompare })}</p>}
        {changed > 0 && <p>{t("remittances:changed.posted", { count: changed })}</p>}
        <p>
          <Link to={`${place}?show=changed#rows`} className="link inline-flex min-h-12 items-center">
            {t("remittances:changed.see")}
          </Link>
        </p>
        {toCompare > 0 && may.includes("compareRemittance") && (
          <form method="post" action={`/${locale}${place}`} data-enhance="once">
            <button name="intent" value="compare" className="button max-sm:w-full">
              {t("remittances:changed.go")}
            </button>
          </form>
        )}
      </div>
    </Notice>
  );
}

type Row = Pick<RemittanceRowView, "changed" | "state">;

/** What else is known of a row's parcel since, and what follows from that. */
export function RowChanged({ row: { changed, state } }: Readonly<{ row: Row }>) {
  const { t } = useWords();
  if (changed === null || state === "dropped") return null;
  return (
    <p className="notice notice-warm">
      <span>
        <b>{t(`remittances:changed.by.${changed}`)}</b>{" "}
        {t(state === "posted" ? "remittances:changed.then_posted" : "remittances:changed.then_waiting")}
      </span>
    </p>
  );
}
