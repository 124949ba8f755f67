import { type SettingName, settingRule } from "@haat/core/market-settings";
import { formatNumber, formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import type { Translate } from "@haat/i18n/translator";
import { shownDigits } from "../../lib/digits.ts";

type Said = Readonly<{ t: Translate; locale: Locale }>;

const choices = [
  "off",
  "missed",
  "offer",
  "require",
  "delivery",
  "percent",
  "on",
  "market",
  "shop",
  "buyer",
] as const;

/** A rule's value as a person says it. */
export function settingInWords({ t, locale }: Said, name: SettingName, value: string): string {
  const word = choices.find((each) => each === value);
  switch (settingRule(name).kind) {
    case "choice":
      return word === undefined ? value : t(`finance:setting.is.${word}`);
    case "share":
      return t("finance:setting.percent", { value: formatNumber(Number(value) / 100, locale) });
    case "money":
      return formatTaka(BigInt(value), locale);
    case "rows":
    case "days":
      return t(`finance:setting.${settingRule(name).kind as "rows" | "days"}`, { count: Number(value) });
    case "number":
      return value === "" ? t("finance:setting.no_number") : shownDigits(value, locale);
  }
}
