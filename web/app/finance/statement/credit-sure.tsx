import type { StatementReport } from "@haat/contract/settlement";
import { bdt } from "@haat/core/money";
import { formatDay, formatTaka } from "@haat/i18n/format";
import { Sure } from "../../components/form/sure.tsx";
import { Definitions } from "../../components/ui/definitions.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { useWords } from "../../lib/words.tsx";
import type { CreditTyped } from "./read-credit.ts";

type Props = Readonly<{ report: StatementReport; typed: CreditTyped; minor: bigint; pressKey: string }>;

/** What was typed beside what is due: a slip is seen before it is a difference that takes two people. */
export function CreditSure({ report: { statement, stated }, typed, minor, pressKey }: Props) {
  const { t, locale } = useWords();
  const place = `/finance/statements/${statement.id}`;
  const lacking = BigInt(stated.net.minor) - minor;
  const difference =
    lacking === 0n
      ? t("settlement:credit.none")
      : t(lacking > 0n ? "settlement:credit.less" : "settlement:credit.more", {
          amount: bdt(lacking > 0n ? lacking : -lacking),
        });
  return (
    <Sure
      action={`/${locale}${place}`}
      title={t("settlement:credit.sure")}
      values={{ ...typed, key: pressKey }}
      yes={t("settlement:credit.go")}
      no={t("settlement:credit.no")}
      back={place}
    >
      {lacking !== 0n && <Notice tone="warm">{t("settlement:credit.differs")}</Notice>}
      <Definitions
        rows={[
          { name: t("settlement:stated.net"), value: stated.net.display },
          { name: t("settlement:stated.credit"), value: formatTaka(minor, locale), isStrong: true },
          { name: t("settlement:credit.difference"), value: difference, isStrong: lacking !== 0n },
          { name: t("settlement:credit.day"), value: formatDay(typed.day, locale) },
          { name: t("settlement:credit.reference"), value: <Typed text={typed.reference} /> },
        ]}
      />
      <p>{t("settlement:credit.final")}</p>
    </Sure>
  );
}
