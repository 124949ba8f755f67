import type { CourierFiguresView } from "@haat/contract/courier-figures";
import { Taka } from "../../components/commerce/price.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { useWords } from "../../lib/words.tsx";
import { shareIn } from "./share-in.ts";

type Props = Readonly<{ figures: CourierFiguresView["all"] }>;

/** Rows first, then how quickly people end what is left, then money. */
export function Figures({ figures }: Props) {
  const { t, locale } = useWords();
  const { rows, shareBp, automatic, wrong, byHand, offered, listed, looked, otherwise } = figures;
  const count = (value: number) => t("common:number", { value });
  const ofAll = (part: number, whole: number) =>
    whole === 0 ? "—" : t("remittances:figures.part", { part, whole });
  return (
    <div className="grid gap-4">
      <Definitions
        rows={[
          { name: t("remittances:figures.statements"), value: count(figures.statements) },
          { name: t("remittances:figures.rows"), value: count(rows) },
          {
            name: t("remittances:figures.automatic"),
            value: `${ofAll(automatic, rows)}${shareBp === null ? "" : ` · ${shareIn(shareBp, locale)}`}`,
          },
          { name: t("remittances:figures.wrong"), value: count(wrong) },
          { name: t("remittances:figures.by_hand"), value: count(byHand) },
          { name: t("remittances:figures.listed"), value: ofAll(listed, offered) },
          { name: t("remittances:figures.looked"), value: ofAll(looked - otherwise, looked) },
        ]}
      />
      <Paces figures={figures} />
      <Definitions
        rows={[
          { name: t("remittances:figures.disputed"), value: count(figures.disputed) },
          { name: t("remittances:figures.disputed_by"), value: <Taka amount={figures.disputedAmount} /> },
          { name: t("remittances:figures.recovered"), value: <Taka amount={figures.recovered} /> },
          { name: t("remittances:figures.given"), value: <Taka amount={figures.given} /> },
          {
            ...{ name: t("remittances:figures.left"), isStrong: true },
            value: <Taka amount={figures.left} />,
          },
        ]}
      />
    </div>
  );
}

function Paces({ figures: { open, medianDays, decisions, medianSeconds } }: Props) {
  const { t } = useWords();
  const none = "—";
  return (
    <Definitions
      rows={[
        { name: t("remittances:figures.open"), value: t("common:number", { value: open }) },
        {
          name: t("remittances:figures.age"),
          value: medianDays === null ? none : t("remittances:figures.days", { count: medianDays }),
        },
        {
          name: t("remittances:figures.pace"),
          value:
            medianSeconds === null
              ? none
              : t("remittances:figures.seconds", { count: medianSeconds, decisions }),
        },
      ]}
    />
  );
}
