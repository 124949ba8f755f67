import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import type { BrokenRule } from "@haat/db/queries/money/ledger-check";
import { stopMoney as stop, tellAdmins } from "@haat/db/queries/money/money-stop";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { JobDeps } from "../../jobs/deps.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";

type Deps = Pick<JobDeps, "books" | "now" | "operators" | "sealer" | "publicOrigin">;

/** Begins a stop, or adds to the one that stands. True: it has just begun, and admins and operators are told once. */
export const stopMoney = (deps: Deps, broken: readonly BrokenRule[]): Promise<boolean> =>
  deps.books.transact(async (tx) => {
    const stopped = await stop(tx, { id: newId("moneyStop", deps.now()), broken });
    if (!stopped?.isNew) return false;
    await noteAudit(tx, {
      ...{ actor: "system:ledger", role: "system", requestId: "" },
      action: "money.stop",
      subject: stopped.id,
      after: broken.slice(0, 20),
    });
    await tellAdmins(tx, { stopId: stopped.id, word: "money.stopped" });
    if (deps.operators)
      await enqueue(tx, {
        ...{ aggregate: "money-stop", topic: "mail", eventKey: `${stopped.id}:operators` },
        payload: await letter(deps, deps.operators),
      });
    return true;
  });

/** Both languages: nobody knows which of the operators reads it. */
function letter({ sealer, publicOrigin }: Deps, to: string) {
  const [bn, en] = (["bn", "en"] as const).map((locale) => {
    const { t } = translators[locale];
    const url = `${publicOrigin}/${locale}/admin/money-stop`;
    return { subject: t("messages:money_stop.subject"), text: t("messages:money_stop.text", { url }) };
  });
  const subject = `${bn?.subject ?? ""} · ${en?.subject ?? ""}`;
  return sealMessage(sealer, "notice", { to, subject, text: `${bn?.text ?? ""}\n\n${en?.text ?? ""}` });
}
