import { cancelOverdue } from "./cancel-overdue.ts";
import { changePhones } from "./change-phones.ts";
import { closeWindows } from "./close-windows.ts";
import type { Job } from "./deps.ts";
import { drainEvents } from "./drain-events.ts";
import { erasePeople } from "./erase-people.ts";
import { expireOrders } from "./expire-orders.ts";
import { forgetKeys } from "./forget-keys.ts";
import { refreshCards } from "./refresh-cards.ts";
import { remindDbid } from "./remind-dbid.ts";
import { sendMessages } from "./send-messages.ts";
import { submitRefunds } from "./submit-refunds.ts";
import { sweepAttempts } from "./sweep-attempts.ts";
import { tellPeople } from "./tell-people.ts";
import { watchAudit } from "./watch-audit.ts";
import { watchLedger } from "./watch-ledger.ts";
import { watchSmsBudget } from "./watch-sms-budget.ts";

/** Every job with its pause. Each runs on its own, so that one that waits for a wallet holds up no other. */
export const schedule: Readonly<Record<string, { job: Job; everyMs: number }>> = {
  messages: { job: sendMessages, everyMs: 500 },
  people: { job: tellPeople, everyMs: 1_000 },
  attempts: { job: sweepAttempts, everyMs: 1_000 },
  cards: { job: refreshCards, everyMs: 1_000 },
  refunds: { job: submitRefunds, everyMs: 2_000 },
  expiry: { job: expireOrders, everyMs: 5_000 },
  events: { job: drainEvents, everyMs: 2_000 },
  windows: { job: closeWindows, everyMs: 30_000 },
  overdue: { job: cancelOverdue, everyMs: 60_000 },
  phones: { job: changePhones, everyMs: 10_000 },
  erasures: { job: erasePeople, everyMs: 30_000 },
  ledger: { job: watchLedger, everyMs: 30_000 },
  audit: { job: watchAudit, everyMs: 60_000 },
  sms: { job: watchSmsBudget, everyMs: 15_000 },
  dbid: { job: remindDbid, everyMs: 60_000 },
  keys: { job: forgetKeys, everyMs: 3_600_000 },
};
