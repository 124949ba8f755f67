import { CourierAdvancePage } from "@haat/contract/courier-advance";
import type { Courier } from "@haat/core/couriers";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import type { RemittanceDesk } from "./remittance-desk.ts";

const path = "/v1/support/courier-advances";
let made = 0;

/** What a courier pays ahead, as one of finance writes it down. */
export function advancesOf({ call, finance, support, agreed, other }: RemittanceDesk) {
  const ask = (amount: number | string, over: Record<string, unknown> = {}, by: TestSession = finance) =>
    call(by, "POST", path, {
      ...{ courier: "pathao", amount: String(amount), day: "2026-11-20", reference: `BEFTN ${(made += 1)}` },
      ...{ reason: "as his mail of the 19th says", ...over },
    });
  return {
    ask,
    list: async (query = ""): Promise<CourierAdvancePage> =>
      CourierAdvancePage.parse((await call(support, "GET", `${path}${query}`)).body),
    /** It came, and two have agreed to it. */
    came: async (amount: number, over: Record<string, unknown> = {}): Promise<void> => {
      expect((await ask(amount, over)).code).toBe("");
      await agreed(other);
    },
  };
}

/** What of advances is open, by the list and by the ledger, in taka. */
export async function aheadOf(
  { world }: Pick<RemittanceDesk, "world">,
  courier: Courier = "pathao",
): Promise<readonly [list: number, ledger: number]> {
  const { rows } = await world.owner.query<{ list: string; ledger: string }>(
    `select (select coalesce(sum(amount_minor - taken_minor), 0)::text from courier_advance where courier = $1 and state <> 'undone') as list,
      coalesce(-(select balance from account_balance where account = 'L:COURIER_ADV:' || $1), 0)::text as ledger`,
    [courier],
  );
  return [Number(rows[0]?.list) / 100, Number(rows[0]?.ledger) / 100];
}
