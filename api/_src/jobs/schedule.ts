import { type PaymentMethod, paymentMethods, wallets } from "@haat/core/payment-methods";
import { askCouriers } from "./ask-couriers.ts";
import { askForReviews } from "./ask-for-reviews.ts";
import { askRates } from "./ask-rates.ts";
import { cancelOverdue } from "./cancel-overdue.ts";
import { carryBookings } from "./carry-bookings.ts";
import { carryNotices } from "./carry-notices.ts";
import { changePhones } from "./change-phones.ts";
import { closeWindows } from "./close-windows.ts";
import type { Job } from "./deps.ts";
import { compareRows } from "./compare-rows.ts";
import { drainEvents } from "./drain-events.ts";
import { drawSitemap } from "./draw-sitemap.ts";
import { erasePeople } from "./erase-people.ts";
import { expireOrders } from "./expire-orders.ts";
import { forgetKeys } from "./forget-keys.ts";
import { giveDifferences } from "./give-differences.ts";
import { lapseClaims } from "./lapse-claims.ts";
import { postRemittances } from "./post-remittances.ts";
import { readPlaces } from "./read-places.ts";
import { readRemittances } from "./read-remittances.ts";
import { countForSearch } from "./count-for-search.ts";
import { indexSearch } from "./index-search.ts";
import { refreshCards } from "./refresh-cards.ts";
import { releaseCash } from "./release-cash.ts";
import { remindDbid } from "./remind-dbid.ts";
import { remindHandovers } from "./remind-handovers.ts";
import { remindTries } from "./remind-tries.ts";
import { tellBack } from "./tell-back.ts";
import { tellLowStock } from "./tell-low-stock.ts";
import { tellLate } from "./tell-late.ts";
import { tellUnread } from "./tell-unread.ts";
import { sendMessages } from "./send-messages.ts";
import { runComplaintClocks } from "./run-complaint-clocks.ts";
import { settleStatements } from "./settle-statements.ts";
import { sweepMedia } from "./sweep-media.ts";
import { submitRefunds } from "./submit-refunds.ts";
import { sweepAttempts } from "./sweep-attempts.ts";
import { tellPeople } from "./tell-people.ts";
import { watchAttempts } from "./watch-attempts.ts";
import { watchAudit } from "./watch-audit.ts";
import { watchContests } from "./watch-contests.ts";
import { watchLedger } from "./watch-ledger.ts";
import { watchMessages } from "./watch-messages.ts";
import { watchRefunds } from "./watch-refunds.ts";
import { watchSmsBudget } from "./watch-sms-budget.ts";
import { watchRules } from "./watch-rules.ts";
import { watchHolidays } from "./watch-holidays.ts";
import { watchSuspense } from "./watch-suspense.ts";

/** Where there is no worker, a scheduler calls one of these: vercel.json has a cron for each. */
export const passes = ["sweep", "drain"] as const;
export type Pass = (typeof passes)[number];

/** `lanes`: it asks gateways or reads their files, and runs for each of them on its own. `isGlanced`: left out while `waitingWork` does not name it. */
type Scheduled = Readonly<{
  job: Job;
  everyMs: number;
  pass: Pass;
  lanes?: readonly PaymentMethod[];
  isGlanced?: true;
}>;

/** Every job with its pause. Each runs on its own, so that one that waits for a wallet holds up no other. */
export const schedule: Readonly<Record<string, Scheduled>> = {
  messages: { job: sendMessages, everyMs: 500, pass: "drain", isGlanced: true },
  people: { job: tellPeople, everyMs: 500, pass: "drain", isGlanced: true },
  attempts: { job: sweepAttempts, everyMs: 1_000, pass: "sweep", lanes: wallets, isGlanced: true },
  cards: { job: refreshCards, everyMs: 500, pass: "drain", isGlanced: true },
  search: { job: indexSearch, everyMs: 500, pass: "drain", isGlanced: true },
  popularity: { job: countForSearch, everyMs: 900_000, pass: "sweep" },
  refunds: { job: submitRefunds, everyMs: 2_000, pass: "sweep", lanes: paymentMethods, isGlanced: true },
  statements: { job: settleStatements, everyMs: 1_000, pass: "sweep", lanes: wallets, isGlanced: true },
  remittances: { job: readRemittances, everyMs: 1_000, pass: "sweep", isGlanced: true },
  postings: { job: postRemittances, everyMs: 1_000, pass: "sweep", isGlanced: true },
  exchanges: { job: compareRows, everyMs: 5_000, pass: "sweep" },
  differences: { job: giveDifferences, everyMs: 5_000, pass: "sweep" },
  expiry: { job: expireOrders, everyMs: 5_000, pass: "sweep", lanes: paymentMethods, isGlanced: true },
  bookings: { job: carryBookings, everyMs: 2_000, pass: "sweep", isGlanced: true },
  notices: { job: carryNotices, everyMs: 2_000, pass: "sweep", isGlanced: true },
  couriers: { job: askCouriers, everyMs: 30_000, pass: "sweep" },
  places: { job: readPlaces, everyMs: 60_000, pass: "sweep" },
  events: { job: drainEvents, everyMs: 2_000, pass: "drain" },
  windows: { job: closeWindows, everyMs: 30_000, pass: "sweep" },
  released: { job: releaseCash, everyMs: 600_000, pass: "sweep" },
  overdue: { job: cancelOverdue, everyMs: 60_000, pass: "sweep" },
  claims: { job: lapseClaims, everyMs: 60_000, pass: "sweep" },
  handovers: { job: remindHandovers, everyMs: 60_000, pass: "sweep" },
  tries: { job: remindTries, everyMs: 60_000, pass: "sweep" },
  complaints: { job: runComplaintClocks, everyMs: 60_000, pass: "sweep" },
  promises: { job: tellLate, everyMs: 60_000, pass: "sweep" },
  backInStock: { job: tellBack, everyMs: 60_000, pass: "sweep" },
  conversations: { job: tellUnread, everyMs: 60_000, pass: "sweep" },
  lowStock: { job: tellLowStock, everyMs: 60_000, pass: "sweep" },
  phones: { job: changePhones, everyMs: 10_000, pass: "sweep" },
  erasures: { job: erasePeople, everyMs: 30_000, pass: "sweep" },
  ledger: { job: watchLedger, everyMs: 30_000, pass: "sweep" },
  audit: { job: watchAudit, everyMs: 60_000, pass: "sweep" },
  unanswered: { job: watchAttempts, everyMs: 60_000, pass: "sweep" },
  overdueRefunds: { job: watchRefunds, everyMs: 60_000, pass: "sweep" },
  contests: { job: watchContests, everyMs: 60_000, pass: "sweep" },
  unsent: { job: watchMessages, everyMs: 60_000, pass: "sweep" },
  suspense: { job: watchSuspense, everyMs: 60_000, pass: "sweep" },
  rules: { job: watchRules, everyMs: 60_000, pass: "sweep" },
  sms: { job: watchSmsBudget, everyMs: 15_000, pass: "drain" },
  holidays: { job: watchHolidays, everyMs: 3_600_000, pass: "sweep" },
  rates: { job: askRates, everyMs: 600_000, pass: "sweep" },
  sitemap: { job: drawSitemap, everyMs: 3_600_000, pass: "drain" },
  dbid: { job: remindDbid, everyMs: 60_000, pass: "sweep" },
  reviews: { job: askForReviews, everyMs: 600_000, pass: "sweep" },
  media: { job: sweepMedia, everyMs: 600_000, pass: "drain" },
  keys: { job: forgetKeys, everyMs: 3_600_000, pass: "drain" },
};

/** A job's lanes; one without a name where it has none. */
export const lanesOf = ({ lanes }: Scheduled): readonly (PaymentMethod | undefined)[] => lanes ?? [undefined];
