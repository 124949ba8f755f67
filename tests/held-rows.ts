import { expect } from "vitest";
import { type ClaimDesk, openClaimDesk } from "./courier-claims.ts";
import { creditsOf } from "./courier-credits.ts";
import type { WrittenRow } from "./remittance-desk.ts";

export type HeldDesk = ClaimDesk & ReturnType<typeof creditsOf> & ReturnType<typeof heldOn>;

/** A desk whose statements are at our bank before somebody undoes a match. */
export async function openHeldDesk(): Promise<HeldDesk> {
  const desk = await openClaimDesk();
  // What one person alone lets go has limits of its own tests.
  await desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_held_rows', 'remittance_alone_minor', '10000000', now())",
  );
  const credits = creditsOf(desk);
  return { ...desk, ...credits, ...heldOn(desk, credits) };
}

/** What each of the books is after so much has moved. */
export const moved = (before: readonly number[], by: readonly number[]): number[] =>
  before.map((was, nth) => was + (by[nth] ?? 0));

function heldOn(desk: ClaimDesk, credits: ReturnType<typeof creditsOf>) {
  let transfers = 0;
  const received = async (id: string, taka: number): Promise<void> => {
    const reference = `EFT HELD ${(transfers += 1)}`;
    expect((await credits.credit(id, { amount: String(taka), reference })).code).toBe("");
    expect(await credits.decided()).toBe("");
  };
  const acted = async (id: string, act: string, over: Record<string, unknown> = {}): Promise<string> =>
    (await desk.act(desk.support, id, 2, { act, ...over })).code;
  /** A statement of one parcel, and of what else it names; in the books and at our bank. */
  const banked = async (...more: readonly WrittenRow[]) => {
    const { number, placed, taka } = await desk.delivered();
    const id = await desk.matched([{ number, collected: taka }, ...more]);
    for (const nth of [2, ...more.map((_, index) => index + 3)]) await desk.taken(id, nth);
    await received(
      id,
      more.reduce((sum, { payout = 0 }) => sum + payout, taka),
    );
    return { id, number, placed, taka };
  };
  return {
    ...{ received, acted, banked },
    books: (): Promise<number[]> => desk.balances("A:BANK", "A:COD_IT:pathao", "X:SUSPENSE", "A:COD:pathao"),
    /** Of such a statement the row's match is undone; `held`: the case of that. */
    unmatched: async () => {
      const row = await banked();
      expect(await acted(row.id, "unmatch")).toBe("");
      return { ...row, held: await desk.left(row.id, 2) };
    },
    /** Two say that the bank's first credit of it was never one. */
    uncredited: async (id: string): Promise<void> => {
      const { rows } = await desk.world.owner.query<{ id: string }>(
        "select id from remittance_credit where remittance_id = $1 and undone_at is null order by made_at, id limit 1",
        [id],
      );
      await credits.undone(rows[0]?.id ?? "");
    },
    parcelOf: async (number: string): Promise<string> =>
      (await desk.world.owner.query<{ id: string }>("select id from consignment where number = $1", [number]))
        .rows[0]?.id ?? expect.fail(number),
  };
}
