import { postRemittances } from "@haat/api/jobs/post-remittances";
import { RemittanceCaseView } from "@haat/contract/remittance-case";
import { RemittanceProposalPage } from "@haat/contract/remittance-proposal";
import { RemittanceReport } from "@haat/contract/remittance";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { type Layout, layouts } from "./courier-layouts.ts";
import type { TestSession } from "./market.ts";
import { openParcels, type Parcels, wholeTaka } from "./parcels.ts";
import { remittanceDesk } from "./remittance-files.ts";
import { atOnce } from "./shadow.ts";
import type { ShopOptions } from "./shop.ts";
import { aFreshOne, ask, type Told } from "./staff.ts";

/** A row of Pathao's statement; money in taka. `payout`: where it is not collected less what is taken. */
export type WrittenRow = Readonly<{
  number?: string;
  order?: string;
  word?: string;
  /** "-": none, as on an adjustment. */
  collected?: number | "-";
  fee?: number;
  /** Of what was paid ahead, taken back: "Advance Adjusted". */
  advance?: number;
  /** Taken besides: "Other Charge". */
  other?: number;
  payout?: number;
}>;

export function written(
  rows: readonly WrittenRow[],
  total?: number,
  { heads, taken, word: said, money, total: sum }: Layout = layouts.pathao,
): string {
  const takesMore = rows.some(({ advance, other }) => advance !== undefined || other !== undefined);
  const lines = rows.map(
    ({
      number = "-",
      order = "N/A",
      word = "Delivered",
      collected = 0,
      fee = 0,
      advance = 0,
      other = 0,
      payout,
    }) =>
      [
        ...[number, order, said(word), collected === "-" ? "-" : money(collected), money(fee), money(0)],
        money(payout ?? Number(collected) - fee - advance - other),
        ...(takesMore ? [money(advance), money(other)] : []),
      ].join(","),
  );
  const last = total === undefined ? [] : [`${sum},,,,,,${money(total)}`];
  return [[...heads, ...(takesMore ? taken : [])].join(","), ...lines, ...last, ""].join("\n");
}

type Reply = Told<Record<string, unknown>>;
let files = 0;

/** A market whose parcels go by Pathao, and who counts his money. */
export async function openDesk(options: ShopOptions = {}) {
  const parcels = await openParcels(options);
  // A rule is released here before anybody has looked at its rows.
  await atOnce(parcels.shop.world);
  return manned(parcels);
}

/** Its desk with one of support and two of finance who have just signed in. */
export async function manned(parcels: Parcels) {
  const { shop, shopkeeper } = parcels;
  const { world } = shop;
  const support = await aFreshOne(world, "support_2");
  const [finance, other] = [await aFreshOne(world, "finance"), await aFreshOne(world, "finance")];
  const statements = remittanceDesk(shop, support);
  const call = (by: TestSession, method: string, path: string, body?: unknown): Promise<Reply> =>
    ask(world, by, [method, path], body);
  const pathOf = (id: string, rest = ""): string => `/v1/support/remittances/${id}${rest}`;

  async function delivered(): Promise<Readonly<{ number: string; placed: Placed; taka: number }>> {
    const number = parcels.fresh();
    const placed = await shopkeeper.handedTo("pathao", number);
    expect(await parcels.said(number, "delivered")).toBe(200);
    return { number, placed, taka: Number(wholeTaka(placed)) / 100 };
  }

  /** A statement that waits for a worker to match its rows; they begin in line 2. */
  async function begun(rows: readonly WrittenRow[], total?: number): Promise<string> {
    const id = await statements.send({
      ...{
        courier: "pathao",
        reference: `desk ${(files += 1)} ${crypto.randomUUID()}`,
        file: written(rows, total),
      },
      periodEnd: new Date(Date.now() + 60_000).toISOString(),
    });
    await statements.work();
    const told = await statements.call("POST", id, "/matching");
    expect([told.status, told.code]).toEqual([202, ""]);
    return id;
  }
  async function matched(rows: readonly WrittenRow[], total?: number): Promise<string> {
    const id = await begun(rows, total);
    await statements.work();
    return id;
  }

  /** Of which something may be posted now; a pass may look at one of them and post nothing. */
  const wanted = async (): Promise<boolean> =>
    (
      await world.owner.query(
        "select from remittance where is_post_wanted and (post_lease_until is null or post_lease_until < now()) limit 1",
      )
    ).rowCount === 1;
  const posted = async (): Promise<void> => {
    while ((await postRemittances(shop.jobs)) > 0 || (await wanted()));
  };
  const act = (by: TestSession, id: string, line: number, body: Record<string, unknown>): Promise<Reply> =>
    call(by, "POST", pathOf(id, `/rows/${line}/acts`), { reason: "seen in his receipt", ...body });
  const open = async (): Promise<RemittanceProposalPage["items"]> =>
    RemittanceProposalPage.parse((await call(finance, "GET", "/v1/support/remittance-proposals")).body).items;
  const decide = (by: TestSession, id: string, verdict = "agree"): Promise<Reply> =>
    call(by, "POST", `/v1/support/remittance-proposals/${id}/decisions`, {
      ...{ verdict, reason: verdict === "refuse" ? "not like that" : "" },
    });

  return {
    ...{
      parcels,
      shop,
      statements,
      world,
      support,
      finance,
      other,
      call,
      delivered,
      begun,
      matched,
      posted,
      act,
      open,
      decide,
      pathOf,
    },
    order: (by: TestSession, id: string, reason = "") => call(by, "POST", pathOf(id, "/posting"), { reason }),
    report: async (id: string): Promise<RemittanceReport> =>
      RemittanceReport.parse((await call(support, "GET", pathOf(id))).body),
    caseOf: async (id: string, line: number): Promise<RemittanceCaseView> =>
      RemittanceCaseView.parse((await call(support, "GET", pathOf(id, `/rows/${line}`))).body),
    /** What one asked for, another of finance agrees to. */
    agreed: async (by: TestSession): Promise<void> => {
      for (const { id } of await open()) expect((await decide(by, id)).code).toBe("");
    },
    /** Two of finance release what is clean, or put it back into shadow. */
    release: async (release = true): Promise<void> => {
      const body = { courier: "pathao", rule: "clean_1", release, reason: "looked at it for weeks" };
      const told = await call(finance, "POST", "/v1/support/courier-rules", body);
      expect(told.code).toBe("");
      const [waiting] = (await open()).filter(({ kind }) => kind === "remittance.rule");
      expect((await decide(finance, waiting?.id ?? "")).code).toBe("proposal.own_hand");
      expect((await decide(other, waiting?.id ?? "")).code).toBe("");
    },
    balance: async (account: string): Promise<number> => {
      const { rows } = await world.owner.query<{ balance: string }>(
        "select balance from account_balance where account = $1",
        [account],
      );
      return Number(rows[0]?.balance ?? 0) / 100;
    },
    attempt: async (placed: Placed): Promise<string | undefined> => (await parcels.standing(placed))?.attempt,
  };
}
export type RemittanceDesk = Awaited<ReturnType<typeof openDesk>>;
