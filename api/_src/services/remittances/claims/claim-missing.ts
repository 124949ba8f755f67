import type { MissingClaimBody, MissingClaimed } from "@haat/contract/missing-claim";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Journal } from "@haat/core/ledger";
import { j7xClaimed } from "@haat/core/ledger-claims";
import type { Tx } from "@haat/db/books";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import { isAllNamed, settleOutstanding } from "@haat/db/queries/couriers/remittances";
import { pgFault } from "@haat/db/faults";
import { postAll } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import type { LockedProposal } from "@haat/db/queries/proposals/proposals";
import { noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { claimedBeyond, lockMissing, type MissingParcel } from "@haat/db/queries/remittances/missing-claims";
import { actorName } from "../../../context.ts";
import { moneyView } from "../../../views/money.ts";
import { attemptOf } from "../../couriers/follow-row.ts";
import { type KeyedCtx, once } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { auditClaimed, proposeClaimed } from "./ask-second.ts";

/** Its guards speak where something of it has changed between the look and the press. */
const changed: ReadonlySet<string | undefined> = new Set([
  ...["courier_claim_missing", "courier_claim_held", "courier_claim_unstated", "courier_claim_alone"],
]);

export const sumOf = (parcels: readonly MissingParcel[]): bigint =>
  parcels.reduce((sum, { left }) => sum + left, 0n);

/** What stands in no statement is claimed of its courier, exactly as it was shown; above the limit it waits for a second person. */
export async function claimMissing(ctx: KeyedCtx, body: MissingClaimBody): Promise<MissingClaimed> {
  const { parcels, isProposed } = await pressed(ctx, body);
  return { parcels, amount: moneyView(body.amountMinor, ctx.locale), isProposed };
}

type Pressed = Pick<MissingClaimed, "parcels" | "isProposed">;

const pressed = (ctx: KeyedCtx, body: MissingClaimBody): Promise<Pressed> =>
  once(ctx, async (tx) => {
    const { courier, reason } = body;
    const by = userIdOf(ctx);
    const ids = [...new Set(body.parcels)];
    const parcels = await lockMissing(tx, { courier, ids, by });
    if (parcels.some(({ isOwn }) => isOwn)) throw new DomainError("staff.own_shop");
    const amount = sumOf(parcels);
    if (parcels.length !== ids.length || amount.toString() !== body.amountMinor)
      throw new DomainError("remittance.changed");
    const of = parcels.map(({ consignmentId: id, left }) => ({ id, amountMinor: left.toString() }));
    const asked = { courier, act: "claimed", of, amount, reason } as const;
    if (await claimedBeyond(tx, { by, courier, act: "claimed", amount })) {
      await proposeClaimed(tx, ctx, { ...asked, subject: of[0]?.id ?? "" });
      return { parcels: parcels.length, isProposed: true };
    }
    await claimAll(tx, ctx, { courier, parcels, reason, proposalId: null });
    await auditClaimed(tx, ctx, asked);
    return { parcels: parcels.length, isProposed: false };
  }).catch((fault: unknown) => {
    throw isOvertaken(fault) ? new DomainError("remittance.changed") : fault;
  });

/** One of its guards has refused what was allowed when it was looked at. */
export const isOvertaken = (fault: unknown): boolean => changed.has(pgFault(fault)?.constraint);

/** As two have agreed; whatever of it is no longer so leaves the proposal open. */
export async function claimByTwo(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposalId, payload: { remittance: wish }, reason }: LockedProposal,
): Promise<void> {
  if (!wish?.missing) throw new Error(`proposal ${proposalId} claims nothing`);
  const { courier, missing } = wish;
  const asked = new Map(missing.of.map(({ id, amountMinor }) => [id, amountMinor]));
  const parcels = await lockMissing(tx, { courier, ids: [...asked.keys()], by: userIdOf(ctx) });
  if (parcels.some(({ isOwn }) => isOwn)) throw new DomainError("staff.own_shop");
  const isAsAsked = parcels.every(({ consignmentId, left }) => asked.get(consignmentId) === left.toString());
  if (parcels.length !== asked.size || !isAsAsked) throw new DomainError("remittance.changed");
  await claimAll(tx, ctx, { courier, parcels, reason, proposalId });
}

type All = Readonly<{
  courier: MissingClaimBody["courier"];
  parcels: readonly MissingParcel[];
  reason: string;
  proposalId: string | null;
}>;

/** Each parcel has a claim and a journal of its own (J7x). */
async function claimAll(tx: Tx, ctx: KeyedCtx, { courier, parcels, reason, proposalId }: All): Promise<void> {
  const journals: (Journal | null)[] = [];
  for (const parcel of parcels) {
    const { consignmentId, orderId, left: amount } = parcel;
    const id = newId("courierClaim", ctx.now());
    await claimFrom(tx, { id, courier, consignmentId, orderId, kind: "missing", amount });
    if (!(await settleOutstanding(tx, consignmentId, { settled: 0n, moved: amount })))
      throw new DomainError("remittance.changed");
    await noteClaimAct(tx, {
      ...{ id: newId("courierClaimAct", ctx.now()), of: { claimId: id }, act: "claimed" },
      ...{ by: userIdOf(ctx), reason, amount, ...(proposalId !== null && { proposalId }) },
    });
    const attempt = (await isAllNamed(tx, consignmentId)) === "open" ? null : await attemptOf(tx, parcel);
    const step = { orderId, actor: actorName(ctx), eventKey: `claimed:${id}` };
    if (attempt !== null)
      await moveAttempt(tx, { ...step, id: attempt, to: "cod_short", from: ["cod_collected"] });
    journals.push(j7xClaimed({ key: id, orderId, courier, amount }));
  }
  await postAll(
    tx,
    journals.filter((journal) => journal !== null),
  );
}
