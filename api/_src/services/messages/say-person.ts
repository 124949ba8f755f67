import { translators } from "../../translators.ts";
import type { Said } from "./tell-person.ts";

const words = [
  "person.suspended",
  "person.readmitted",
  "person.signed_out",
  "role.granted",
  "role.revoked",
  "staff.reveal_limit",
  "money.stopped",
] as const;
export type PersonWord = (typeof words)[number];
export const isPersonWord = (name: unknown): name is PersonWord => words.some((word) => word === name);

const names = {
  "person.suspended": "suspended",
  "person.readmitted": "readmitted",
  "person.signed_out": "signed_out",
  "role.granted": "role_granted",
  "role.revoked": "role_revoked",
  "staff.reveal_limit": "reveal_limit",
  "money.stopped": "money_stopped",
} as const satisfies Readonly<Record<PersonWord, string>>;

/** What the market's staff has decided about somebody, and what admins must hear of. */
export function sayPerson(word: PersonWord, locale: "bn" | "en"): Said {
  const { t } = translators[locale];
  const name = names[word];
  return {
    sms: t(`people:sms.${name}`),
    mail: { subject: t(`people:mail.${name}.subject`), text: t(`people:mail.${name}.text`) },
  };
}
