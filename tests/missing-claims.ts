import { MissingClaimed, MissingClaimPreview } from "@haat/contract/missing-claim";
import { OutstandingPage } from "@haat/contract/courier-cash";
import { expect } from "vitest";
import { type ClaimDesk, openClaimDesk } from "./courier-claims.ts";
import type { TestSession } from "./market.ts";

export type MissingDesk = Awaited<ReturnType<typeof openMissingDesk>>;

/** The desk of what stands in no statement of its courier's and is claimed of him. */
export async function openMissingDesk() {
  const desk = await openClaimDesk();
  return { ...desk, ...missingOf(desk) };
}

export function missingOf(desk: Pick<ClaimDesk, "call" | "world" | "support" | "delivered">) {
  const path = "/v1/support/courier-cash/claims";
  const idOf = async (number: string): Promise<string> =>
    (await desk.world.owner.query("select id from consignment where number = $1", [number])).rows[0].id;
  const preview = async (ids: readonly string[], by: TestSession = desk.support) =>
    MissingClaimPreview.parse(
      (await desk.call(by, "GET", `${path}?courier=pathao&parcels=${ids.join(",")}`)).body,
    );
  const press = (
    parcels: readonly string[],
    amountMinor: string,
    { by = desk.support, reason = "in none of his statements" } = {},
  ) => desk.call(by, "POST", path, { courier: "pathao", parcels, amountMinor, reason });
  return {
    ...{ idOf, preview, press },
    /** Delivered so many days ago, and in no statement. */
    missing: async (days = 20) => {
      const parcel = await desk.delivered();
      await desk.world.owner.query(
        "update consignment set state_at = now() - make_interval(days => $2) where number = $1",
        [parcel.number, days],
      );
      return { ...parcel, id: await idOf(parcel.number) };
    },
    /** As the preview showed it. */
    claimed: async (ids: readonly string[], by: TestSession = desk.support) => {
      const { amount } = await preview(ids, by);
      const reply = await press(ids, amount.minor, { by });
      expect(reply.code).toBe("");
      return MissingClaimed.parse(reply.body);
    },
    claimOf: async (consignmentId: string): Promise<string> =>
      (
        await desk.world.owner.query(
          "select id from courier_claim where consignment_id = $1 and kind = 'missing' order by id desc limit 1",
          [consignmentId],
        )
      ).rows[0]?.id ?? "",
    openList: async (query = ""): Promise<OutstandingPage> =>
      OutstandingPage.parse(
        (await desk.call(desk.support, "GET", `/v1/support/courier-cash/parcels?courier=pathao${query}`))
          .body,
      ),
  };
}
