import type { ExchangeView } from "@haat/contract/exchange";
import type { ReactNode } from "react";
import { isNothing, readMoney } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Thing = Readonly<{ title: string; label: string }>;
const named = ({ title, label }: Thing): string => (label === "" ? title : `${title} · ${label}`);

function Row({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
      <dt className="text-sm text-soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Which pieces for which others, and what the rider takes for it, or goes back. `isOwn`: its buyer reads it. */
export function ExchangeTerms({
  exchange,
  isOwn = false,
}: Readonly<{ exchange: ExchangeView; isOwn?: boolean }>) {
  const { t } = useWords();
  const { quantity, gives, gets, difference, givesBack, reason } = exchange;
  const pieces = (thing: Thing): string =>
    t("parcels:exchange.pieces", { count: quantity, thing: named(thing) });
  return (
    <dl className="grid gap-2">
      <Row name={t("parcels:exchange.gives")}>
        {pieces(gives)} <span className="text-soft">({gives.worth.display})</span>
      </Row>
      <Row name={t("parcels:exchange.gets")}>
        {pieces(gets)} <span className="text-soft">({gets.price.display})</span>
      </Row>
      <Row name={t("parcels:exchange.difference")}>
        <b>
          {!isNothing(givesBack) &&
            t(isOwn ? "parcels:exchange.back_to_you" : "parcels:exchange.back_to_buyer", {
              sum: readMoney(givesBack),
            })}
          {!isNothing(difference) && t("parcels:exchange.at_door", { sum: readMoney(difference) })}
          {isNothing(givesBack) && isNothing(difference) && t("parcels:exchange.even")}
        </b>
      </Row>
      <Row name={t("parcels:exchange.why")}>{t(`parcels:exchange.reason.${reason}`)}</Row>
    </dl>
  );
}
