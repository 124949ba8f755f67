import { enqueue } from "@haat/db/queries/money/outbox";
import { markNearlySpent, type SpentDay } from "@haat/db/queries/money/sms-budget";
import { formatDay, formatTaka } from "@haat/i18n/format";
import { sealMessage } from "../services/messages/seal-message.ts";
import { translators } from "../translators.ts";
import type { Job, JobDeps } from "./deps.ts";

/** Once a day, when codes have cost four fifths of what they may: operators are told by mail and by the fault log. */
export const watchSmsBudget: Job = async (deps) => {
  const spent = await deps.books.transact(async (tx) => {
    const day = await markNearlySpent(tx);
    const payload = day && deps.operators && (await letter(deps, deps.operators, day));
    if (payload)
      await enqueue(tx, {
        aggregate: "sms-budget",
        topic: "mail",
        eventKey: `sms-budget:${day.day}`,
        payload,
      });
    return day;
  });
  if (!spent) return 0;
  const words = `${spent.spentMinor} of ${spent.budgetMinor} poisha on ${spent.day}`;
  deps.report(new Error(`the SMS budget is nearly spent: ${words}`), "sms budget");
  return 1;
};

/** Both languages: nobody knows which of the operators reads it. */
function letter({ sealer }: JobDeps, to: string, { day, spentMinor, budgetMinor }: SpentDay) {
  const [bn, en] = (["bn", "en"] as const).map((locale) => {
    const { t } = translators[locale];
    const spent = formatTaka(spentMinor, locale);
    const values = { day: formatDay(day, locale), spent, budget: formatTaka(budgetMinor, locale) };
    return { subject: t("messages:budget.subject"), text: t("messages:budget.text", values) };
  });
  const subject = `${bn?.subject ?? ""} · ${en?.subject ?? ""}`;
  return sealMessage(sealer, "notice", { to, subject, text: `${bn?.text ?? ""}\n\n${en?.text ?? ""}` });
}
