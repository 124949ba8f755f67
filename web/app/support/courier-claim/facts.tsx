import type { CourierClaimDetail } from "@haat/contract/courier-claim";
import { formatDate } from "@haat/i18n/format";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { unsigned } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { DaysSince } from "../courier-claims/days-since.tsx";

/** How much it is, since when, and of which parcel or statement. */
export function Facts({ view: { claim } }: { view: CourierClaimDetail }) {
  const { t, locale } = useWords();
  const { amount, left, madeAt, days, parcel, order, shop, remittance, state } = claim;
  const since = formatDate(new Date(madeAt), locale);
  return (
    <section className="sheet">
      <Definitions
        rows={[
          { name: t("remittances:claims.left"), value: unsigned(left, locale), isStrong: true },
          { name: t("remittances:claims.whole"), value: unsigned(amount, locale) },
          {
            name: t("remittances:claims.since"),
            value:
              state === "open" ? (
                <>
                  {since} · <DaysSince days={days} />
                </>
              ) : (
                since
              ),
          },
          ...(order === null
            ? []
            : [
                {
                  name: t("remittances:case.order"),
                  value: (
                    <Link
                      to={`/support/orders/${order.id}`}
                      className="link inline-flex min-h-12 items-center"
                    >
                      {order.number}
                    </Link>
                  ),
                },
              ]),
          ...(parcel === null ? [] : [{ name: t("remittances:field.consignment"), value: parcel }]),
          ...(shop === null ? [] : [{ name: t("remittances:case.shop"), value: <Typed text={shop} /> }]),
          ...(remittance === null
            ? []
            : [{ name: t("remittances:claims.statement"), value: <OfStatement remittance={remittance} /> }]),
        ]}
      />
    </section>
  );
}

type Remittance = NonNullable<CourierClaimDetail["claim"]["remittance"]>;

function OfStatement({ remittance: { id, reference, line } }: { remittance: Remittance }) {
  const { t } = useWords();
  const place = `/support/remittances/${id}`;
  return (
    <Link
      to={line === null ? `${place}#credit` : `${place}/rows/${line}`}
      className="link inline-flex min-h-12 items-center"
    >
      <span>
        <Typed text={reference} />
        {line !== null && <>, {t("remittances:line", { line })}</>}
      </span>
    </Link>
  );
}
