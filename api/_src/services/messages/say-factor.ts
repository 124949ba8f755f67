import { translators } from "../../translators.ts";
import type { Said } from "./tell-person.ts";

const words = [
  "factor.added",
  "factor.removed",
  "factor.recovery_used",
  "factor.codes_renewed",
  "factor.reset",
] as const;
export type FactorWord = (typeof words)[number];
export const isFactorWord = (name: unknown): name is FactorWord => words.some((word) => word === name);

/** What has happened to somebody's second factor. */
export function sayFactor(word: FactorWord, locale: "bn" | "en", account: string): Said {
  const { t } = translators[locale];
  const url = `${account}/security`;
  switch (word) {
    case "factor.added":
      return {
        sms: t("factors:sms.added"),
        mail: { subject: t("factors:mail.added.subject"), text: t("factors:mail.added.text", { url }) },
      };
    case "factor.removed":
      return {
        sms: t("factors:sms.removed"),
        mail: { subject: t("factors:mail.removed.subject"), text: t("factors:mail.removed.text", { url }) },
      };
    case "factor.recovery_used":
      return {
        sms: t("factors:sms.recovery_used"),
        mail: {
          subject: t("factors:mail.recovery_used.subject"),
          text: t("factors:mail.recovery_used.text", { url }),
        },
      };
    case "factor.codes_renewed":
      return {
        sms: t("factors:sms.codes_renewed"),
        mail: {
          subject: t("factors:mail.codes_renewed.subject"),
          text: t("factors:mail.codes_renewed.text", { url }),
        },
      };
    case "factor.reset":
      return {
        sms: t("factors:sms.reset"),
        mail: { subject: t("factors:mail.reset.subject"), text: t("factors:mail.reset.text", { url }) },
      };
  }
}
