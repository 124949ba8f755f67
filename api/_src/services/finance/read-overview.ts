import type { OverviewView } from "@haat/contract/support";
import { overview } from "@haat/db/queries/finance/overview";
import type { NodeCtx } from "../../context.ts";
import { accountView } from "../../views/money.ts";

export async function readOverview({ books, locale }: NodeCtx): Promise<OverviewView> {
  const { accounts, ...rest } = await overview(books);
  return {
    ...rest,
    accounts: accounts.map(({ account, balance }) => ({
      account,
      balance: accountView(account, balance, locale),
    })),
  };
}
