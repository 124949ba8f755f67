import type { RemittanceCaseView } from "@haat/contract/remittance-case";
import type { RemittanceParcel } from "@haat/contract/remittance-parcel";
import { shipmentStates } from "@haat/core/shipments";
import { formatDateTime, formatDay } from "@haat/i18n/format";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Link } from "../../components/ui/link.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";
import { Reads } from "../remittance/reads.tsx";
import { StatedTaka, UnreadCells } from "../remittance/preview.tsx";

/** What the courier says beside what we know. */
export function Sides({ view }: { view: RemittanceCaseView }) {
  const { t } = useWords();
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      <section className="sheet grid content-start gap-3" aria-labelledby="theirs">
        <h2 id="theirs" className="text-xl">
          {t("remittances:case.theirs")}
        </h2>
        <Theirs row={view.row} />
        {view.reads.length > 0 ? <Reads reads={view.reads} /> : <UnreadCells cells={view.row.unread} />}
      </section>
      <section className="sheet grid content-start gap-3" aria-labelledby="ours">
        <h2 id="ours" className="text-xl">
          {t("remittances:case.ours")}
        </h2>
        {view.parcel === null ? (
          <p>{t("remittances:case.no_parcel")}</p>
        ) : (
          <>
            <Ours parcel={view.parcel} />
            <Contract contract={view.contract} />
          </>
        )}
      </section>
    </div>
  );
}

function Theirs({ row }: Pick<RemittanceCaseView, "row">) {
  const { t, locale } = useWords();
  const { consignment, reference, word, outcome, closedAt, charges, isAdjustment, advance } = row;
  const none = "–";
  const amounts = ["collected", "deliveryFee", "codFee"] as const;
  return (
    <Definitions
      rows={[
        { name: t("remittances:field.consignment"), value: consignment ?? none },
        { name: t("remittances:field.reference"), value: reference ?? none },
        {
          name: t("remittances:field.word"),
          value: (
            <>
              {isAdjustment ? t("desk:adjustment") : t(`desk:outcome.${outcome ?? "unknown"}`)}
              {word !== "" && (
                <span className="block text-sm text-soft">
                  <Typed text={word} />
                </span>
              )}
            </>
          ),
        },
        {
          name: t("remittances:field.at"),
          value: closedAt === null ? none : formatDateTime(new Date(closedAt), locale),
        },
        ...amounts.map((name) => ({
          name: t(`remittances:field.${name}`),
          value: <StatedTaka amount={row[name]} />,
        })),
        ...charges.map(({ name, amount }) => ({ name, value: <Taka amount={amount} /> })),
        ...(isNothing(advance)
          ? []
          : [{ name: t("remittances:field.advance"), value: <Taka amount={advance} /> }]),
        { name: t("remittances:field.payout"), value: <StatedTaka amount={row.payout} />, isStrong: true },
      ]}
    />
  );
}

/** A state's name as people read it; one that has no name yet is shown as it is called. */
export function ParcelState({ state }: { state: string }) {
  const { t } = useWords();
  const known = shipmentStates.find((each) => each === state);
  return <>{known === undefined ? state : t(`couriers:state.${known}`)}</>;
}

function Ours({ parcel }: { parcel: RemittanceParcel }) {
  const { t, locale } = useWords();
  const { order, number, shop, state, closedAt, isPrepaid, booked, due, outstanding } = parcel;
  return (
    <Definitions
      rows={[
        { name: t("remittances:field.consignment"), value: number },
        {
          name: t("remittances:case.order"),
          value: (
            <Link to={`/support/orders/${order.id}`} className="link">
              {order.number}
            </Link>
          ),
        },
        { name: t("remittances:case.shop"), value: <Typed text={shop} /> },
        { name: t("remittances:field.word"), value: <ParcelState state={state} /> },
        {
          name: t("remittances:field.at"),
          value: closedAt === null ? "–" : formatDateTime(new Date(closedAt), locale),
        },
        {
          name: t("remittances:case.booked"),
          value: isPrepaid ? t("remittances:case.prepaid") : <Taka amount={booked} />,
        },
        { name: t("remittances:case.due"), value: <Taka amount={due} />, isStrong: true },
        { name: t("remittances:case.outstanding"), value: <Taka amount={outstanding} /> },
      ]}
    />
  );
}

function Contract({ contract }: Pick<RemittanceCaseView, "contract">) {
  const { t, locale } = useWords();
  if (contract === null) return <p className="text-soft">{t("remittances:case.no_contract")}</p>;
  const { from, deliveryFee, codFee } = contract;
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      <h3 className="font-semibold">{t("remittances:case.contract", { day: formatDay(from, locale) })}</h3>
      <Definitions
        rows={[
          {
            name: t("remittances:field.deliveryFee"),
            value: deliveryFee ? <Taka amount={deliveryFee} /> : "–",
          },
          { name: t("remittances:field.codFee"), value: codFee ? <Taka amount={codFee} /> : "–" },
        ]}
      />
    </div>
  );
}
