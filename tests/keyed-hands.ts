import { RemittanceProposalPage, type RemittanceProposalView } from "@haat/contract/remittance-proposal";
import { expect } from "vitest";
import { paidStatement } from "./bank-files.ts";
import { type ClaimDesk, openClaimDesk } from "./courier-claims.ts";
import type { TestSession } from "./market.ts";
import { aFreshOne } from "./staff.ts";
import { dhakaDayIn } from "./days.ts";

export type Hands = Awaited<ReturnType<typeof openHands>>;
/** What another must come to. */
export type Right = Readonly<{ payer: string; amount: string; day: string; reference: string }>;

/** What our bank has credited, said by one of finance and typed by another; and a third of finance. */
export async function openHands() {
  const desk: ClaimDesk = await openClaimDesk();
  const third = await aFreshOne(desk.world, "finance");
  const today = dhakaDayIn(0);
  const fresh = (word: string): string => `${word} ${crypto.randomUUID().slice(0, 8)}`;
  const limitOf = (minor: number) =>
    desk.world.owner.query(
      "insert into setting (id, name, value, valid_from) values ('set_' || gen_random_uuid(), 'remittance_file_alone_minor', to_jsonb($1::bigint), clock_timestamp())",
      [String(minor)],
    );
  const seen = async (by: TestSession): Promise<RemittanceProposalView[]> =>
    RemittanceProposalPage.parse((await desk.call(by, "GET", "/v1/support/remittance-proposals")).body).items;
  const newest = async (): Promise<string> => (await seen(desk.finance))[0]?.id ?? "";
  return {
    ...{ desk, third, limitOf, seen },
    typed: (by: TestSession, id: string, keyed?: Right) =>
      desk.call(by, "POST", `/v1/support/remittance-proposals/${id}/decisions`, {
        ...{ verdict: "agree", reason: "", ...(keyed && { keyed }) },
      }),
    /** For a statement. */
    asked: async (limit?: number) => {
      const { id, taka } = await paidStatement(desk);
      if (limit !== undefined) await limitOf(limit);
      const reference = fresh("EFT");
      const body = { amount: String(taka), day: today, reference, reason: "the bank's own words" };
      expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-credit"), body)).code).toBe("");
      const right: Right = { payer: "pathao", amount: body.amount, day: today, reference };
      return { id, taka, reference, proposal: await newest(), right };
    },
    /** Paid ahead, above the limit: its proposal. */
    advanced: async (): Promise<string> => {
      await limitOf(100);
      const body = { courier: "pathao", amount: "901", day: today, reference: fresh("ADV") };
      const said = { ...body, reason: "as the bank says" };
      expect((await desk.call(desk.finance, "POST", "/v1/support/courier-advances", said)).code).toBe("");
      return newest();
    },
    /** Of a claim that a courier has paid, as one of support says, above the limit. */
    claimPaid: async () => {
      const { number, taka } = await desk.delivered();
      const id = await desk.matched([{ number, collected: taka - 50 }]);
      await desk.taken(id, 2);
      const open = await desk.left(id, 2);
      await limitOf(100);
      const reference = fresh("CLM");
      const said = { act: "bank", amount: "50", day: today, reference, reason: `his mail: ${reference}` };
      expect((await desk.end(open, said)).code).toBe("");
      const right: Right = { payer: "pathao", amount: "50", day: today, reference };
      return { open, reference, proposal: await newest(), right };
    },
  };
}
