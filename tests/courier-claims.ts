import { CourierClaimDetail, CourierClaimPage } from "@haat/contract/courier-claim";
import { expect } from "vitest";
import type { TestSession } from "./market.ts";
import { openDesk, type RemittanceDesk } from "./remittance-desk.ts";

export type ClaimDesk = RemittanceDesk & ReturnType<typeof claimsOf>;

/** The desk of what couriers owe, and of what is not explained yet. */
export async function openClaimDesk(): Promise<ClaimDesk> {
  const desk = await openDesk();
  await desk.release();
  return { ...desk, ...claimsOf(desk) };
}

export function claimsOf(desk: RemittanceDesk) {
  const path = "/v1/support/courier-claims";
  const listed = async (query = ""): Promise<CourierClaimPage> =>
    CourierClaimPage.parse((await desk.call(desk.support, "GET", `${path}${query}`)).body);
  const claim = async (id: string): Promise<CourierClaimDetail> =>
    CourierClaimDetail.parse((await desk.call(desk.support, "GET", `${path}/${id}`)).body);
  const end = (id: string, body: Record<string, unknown>, by: TestSession = desk.support) =>
    desk.call(by, "POST", `${path}/${id}/acts`, { reason: "as he wrote to us", ...body });
  return {
    ...{ listed, claim, end },
    /** Proposed by one of support, agreed to by one of finance. */
    ended: async (id: string, body: Record<string, unknown>): Promise<CourierClaimDetail> => {
      expect((await end(id, body)).code).toBe("");
      await desk.agreed(desk.other);
      return claim(id);
    },
    /** A row that a person takes as it stands, posted. */
    taken: async (id: string, line: number, over: Record<string, unknown> = {}): Promise<void> => {
      const body = { act: "accept", short: "suspense", odd: "suspense", ...over };
      expect((await desk.act(desk.support, id, line, body)).code).toBe("");
      await desk.posted();
    },
    /** What the row has left in suspense. */
    left: async (id: string, line: number): Promise<string> =>
      (await desk.caseOf(id, line)).suspense?.id ?? "",
    balances: (...accounts: string[]): Promise<number[]> =>
      Promise.all(accounts.map((account) => desk.balance(account))),
  };
}
