import type { ExchangeBody, OwnExchangesView } from "@haat/contract/exchange";
import type { MoneyView } from "@haat/contract/values";
import { formatTaka } from "@haat/i18n/format";
import { Definitions } from "../ui/definitions.tsx";
import { Sure } from "../form/sure.tsx";
import { isNothing } from "../../lib/money.ts";
import { useWords } from "../../lib/words.tsx";

type Props = Readonly<{
  asks: ExchangeBody;
  lines: OwnExchangesView["lines"];
  typed: Readonly<Record<string, string>>;
  /** Without its language. */
  page: string;
}>;
type Thing = Readonly<{ title: string; label: string }>;
const named = ({ title, label }: Thing): string => (label === "" ? title : `${title} · ${label}`);

/** What is asked for, read back with what will be paid at the door, or comes back, before anybody is asked. */
export function ExchangeSure({ asks, lines, typed, page }: Props) {
  const { t, locale } = useWords();
  const line = lines.find(({ id }) => id === asks.line);
  const choice = line?.choices.find(({ variantId }) => variantId === asks.variant);
  const pieces = (thing: Thing): string =>
    t("parcels:exchange.pieces", { count: asks.quantity, thing: named(thing) });
  const all = (each: MoneyView) => formatTaka(BigInt(each.minor) * BigInt(asks.quantity), locale);
  return (
    <Sure
      action={`/${locale}${page}`}
      title={t("parcels:exchange.sure_title")}
      values={typed}
      yes={t("parcels:exchange.ask")}
      no={t("parcels:exchange.sure_no")}
      back={page}
    >
      {line && choice && (
        <Definitions
          rows={[
            { name: t("parcels:exchange.gives"), value: pieces(line) },
            { name: t("parcels:exchange.gets"), value: pieces(choice) },
            isNothing(choice.givesBack)
              ? {
                  ...{ name: t("parcels:exchange.sure_door"), isStrong: true },
                  value: isNothing(choice.difference) ? t("parcels:exchange.even") : all(choice.difference),
                }
              : { name: t("parcels:exchange.sure_back"), value: all(choice.givesBack), isStrong: true },
          ]}
        />
      )}
      {choice && !isNothing(choice.givesBack) && <p>{t("parcels:exchange.sure_how")}</p>}
      <p className="text-soft">{t("parcels:exchange.sure_text")}</p>
    </Sure>
  );
}
