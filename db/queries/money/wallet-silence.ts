import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** So many calls one after another without a readable answer, the last of them within these minutes. */
const calls = 3;
const minutes = 5;
/** The newest calls of all wallets together; a wallet in use is among them. */
const newest = 400;

/**
 * The wallets that do not answer now, and since when. Read from the log of calls, which every process writes: a breaker
 * stands in one process only, and a buyer may come to another.
 */
export const silentWallets = (books: Books): Promise<{ method: string; since: string }[]> =>
  books.ask(sql`select gateway as method, min(at) as since from (
      select gateway, at, coalesce(status, 599) >= 500 as silent, row_number() over (partition by gateway order by id desc) as nth
        from (select id, gateway, at, status from gateway_exchange order by id desc limit ${newest}) recent) last
    where nth <= ${calls} group by gateway
    having count(*) = ${calls} and bool_and(silent) and max(at) > now() - make_interval(mins => ${minutes})`);
