import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** So many calls one after another without a readable answer, the last of them within these minutes. */
const calls = 3;
const minutes = 5;
/** The jobs ask a silent wallet one question, and after silence wait for so long. */
const restSeconds = 15;

/** Of `wallet_pulse`. */
export const isSilent: SQL = sql`silences >= ${calls} and silent_at > now() - make_interval(mins => ${minutes})`;
const later: SQL = sql`now() + make_interval(secs => ${restSeconds})`;

/** The wallets that do not answer now, and since when, as all processes heard it. */
export const silentWallets = (books: Books): Promise<{ method: string; since: string }[]> =>
  books.ask(
    sql`select gateway as method, silent_since as since from wallet_pulse where ${isSilent} order by gateway`,
  );

/** What one call says of its wallet, in one statement with the call's note. `wallet_is_back` follows the first answer. */
export const hearPulse = (method: string, isAnswered: boolean): SQL =>
  isAnswered
    ? sql`update wallet_pulse set silences = 0, silent_since = null where gateway = ${method} and silences > 0`
    : sql`update wallet_pulse set silent_at = now(), ask_after = ${later},
        silences = case when silent_at > now() - make_interval(mins => ${minutes}) then silences else 0 end + 1,
        silent_since = case when silences > 0 and silent_at > now() - make_interval(mins => ${minutes}) then silent_since else now() end
      where gateway = ${method}`;

/** Whether the jobs leave this wallet alone for now. */
export const isResting = (method: PaymentMethod): SQL =>
  sql`exists (select 1 from wallet_pulse where gateway = ${method} and ${isSilent} and ask_after > now())`;

export const isSilentNow = (method: PaymentMethod): SQL =>
  sql`exists (select 1 from wallet_pulse where gateway = ${method} and ${isSilent})`;

/** Takes the one question that a silent wallet is asked at a time, if there is something to ask it. */
export const takeTurn = (method: PaymentMethod, isAskable: SQL): SQL =>
  sql`update wallet_pulse set ask_after = ${later} where gateway = ${method} and ${isSilent} and ask_after <= now()
    and exists (select 1 from payment_attempt where method = ${method} and ${isAskable}) returning gateway`;

/** A worker that starts, or a person, waits for no rest. */
export const endRest = (method: PaymentMethod): SQL =>
  sql`update wallet_pulse set ask_after = now() where gateway = ${method} and ask_after > now()`;
