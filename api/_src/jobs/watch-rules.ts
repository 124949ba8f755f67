import { couriers } from "@haat/core/couriers";
import { newId } from "@haat/core/ids";
import { remittanceRules } from "@haat/core/remittance-rules";
import { noteAudit } from "@haat/db/queries/money/audit";
import { fallingRules, putIntoShadow } from "@haat/db/queries/remittances/falling";
import type { Job } from "./deps.ts";

const author = { actor: "system:rules", role: "system", requestId: "" } as const;

/**
 * A rule that posts couriers' rows by itself, and that people have since corrected too often, posts nothing more: it goes back into shadow,
 * and whoever is on call hears which.
 */
export const watchRules: Job = async ({ books, now, report }) => {
  let fell = 0;
  for (const rule of remittanceRules)
    for (const { courier } of await fallingRules(books, { couriers, rule })) {
      const told = await books.transact(async (tx) => {
        const held = await putIntoShadow(tx, { id: newId("courierRule", now()), courier, rule });
        const subject = `${courier}:${rule}`;
        if (held) await noteAudit(tx, { ...author, action: "remittance.rule.fell", subject, after: held });
        return held;
      });
      if (!told) continue;
      fell += 1;
      const { rows, otherwise } = told;
      report(
        new Error(
          `rule ${rule} of ${courier} is in shadow again: people corrected ${otherwise} of ${rows} rows`,
        ),
        "rules",
      );
    }
  return fell;
};
