import type { MoneyProposalPage, MoneyProposalView } from "@haat/contract/proposal";
import type { ParcelPage, ParcelRowView } from "@haat/contract/parcel-desk";
import type { ParcelCaseKind } from "@haat/core/parcel-reports";
import type { Placed } from "./buying.ts";
import { partOf } from "./dispatch.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import type { Parcels } from "./parcels.ts";
import { aFreshOne, ask, decideBy } from "./staff.ts";

type Ending = Readonly<{ reason?: string; stays?: true }>;

/** Who ends cases of parcels: support, and whoever of finance agrees. */
export async function openCaseDesk({ shop: { world } }: Parcels) {
  const [clerk, other] = [await aStaffSession(world, "support_2"), await aStaffSession(world, "support_2")];
  const finance = await aFreshOne(world, "finance");
  const list = async (view: "cases" | "ended", by: TestSession = clerk): Promise<ParcelRowView[]> =>
    (await ask<ParcelPage>(world, by, ["GET", `/v1/support/parcels?view=${view}`])).body.items;
  const caseOf = async (placed: Placed, kind: ParcelCaseKind, view: "cases" | "ended" = "cases") =>
    (await list(view)).find((row) => row.partId === partOf(placed) && row.case?.kind === kind)?.case ?? null;
  const proposal = async (placed: Placed): Promise<MoneyProposalView | undefined> =>
    (await ask<MoneyProposalPage>(world, finance, ["GET", "/v1/support/proposals"])).body.items.find(
      ({ order, kind }) => order?.id === placed.order.id && kind === "parcel.case",
    );
  return {
    ...{ clerk, other, finance, caseOf, proposal },
    /** What was answered: `ended`, `proposed`, or why not. */
    async end(
      placed: Placed,
      kind: ParcelCaseKind,
      { reason = "the courier sent its signature", ...how }: Ending,
      by: TestSession = clerk,
    ): Promise<string> {
      const path = `/v1/support/parcel-cases/${(await caseOf(placed, kind))?.id}/endings`;
      const { status, code, body } = await ask(world, by, ["POST", path], { reason, ...how });
      if (status !== 200) return code;
      return body["isProposed"] === true ? "proposed" : "ended";
    },
    decide: async (placed: Placed, verdict: "agree" | "refuse" = "agree"): Promise<string> =>
      (await decideBy(world, finance, ["support", (await proposal(placed))?.id ?? ""], verdict)).code,
    /** How much of a shop's money one person lets go within a day, in poisha. */
    limit: (minor: bigint): Promise<unknown> =>
      world.owner.query(
        "insert into setting (id, name, value, valid_from) values ('set_' || gen_random_uuid(), 'remittance_alone_minor', $1::jsonb, clock_timestamp())",
        [minor.toString()],
      ),
  };
}
export type CaseDesk = Awaited<ReturnType<typeof openCaseDesk>>;
