import type { ParcelRowView } from "@haat/contract/parcel-desk";
import { Sure } from "../../components/form/sure.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Found = NonNullable<ParcelRowView["case"]>;

/** What its shop is not paid for it, who has asked for what, and which end it had. */
export function HeldCase({ found: { held, asked, endedAs, proposedBy } }: Readonly<{ found: Found }>) {
  const { t } = useWords();
  return (
    <>
      {held !== null && (
        <p className="font-semibold">{t("parcels:case.held", { amount: readMoney(held) })}</p>
      )}
      {held !== null && asked === null && <p>{t("parcels:case.held_how")}</p>}
      {asked !== null && (
        <p>
          {t("parcels:case.asked", { name: asked.by, until: new Date(asked.expiresAt) })} “
          <Typed text={asked.reason} />”
        </p>
      )}
      {endedAs !== null && <p className="font-semibold">{t(`parcels:case.ended_as.${endedAs}`)}</p>}
      {proposedBy !== null && <p>{t("parcels:case.proposed_by", { name: proposedBy })}</p>}
    </>
  );
}

type SureProps = Readonly<{
  row: ParcelRowView | undefined;
  asked: Readonly<{ id: string; key: string; reason: string }>;
  action: string;
  back: string;
}>;

/** What is let go by it, in taka, and whether one may: only the second press does it. */
export function StaysSure({ row, asked: { id, key, reason }, action, back }: SureProps) {
  const { t } = useWords();
  const found = row?.case ?? null;
  if (!row || found === null || found.held === null) return null;
  const said = { shop: row.shop, amount: readMoney(found.held) };
  return (
    <Sure
      {...{ action, back }}
      title={t("parcels:case.stays.sure", { number: row.number })}
      values={{ id, key, reason, stays: "yes" }}
      yes={t(found.asksTwo ? "parcels:case.stays.ask" : "parcels:case.stays.yes")}
      no={t("parcels:case.stays.no")}
    >
      <p>{t(found.asksTwo ? "parcels:case.stays.two" : "parcels:case.stays.alone", said)}</p>
      <p>
        “<Typed text={reason} />”
      </p>
    </Sure>
  );
}
