import type { CourierContractDecisionBody } from "@haat/contract/courier-terms";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation, pgFault } from "@haat/db/faults";
import { agreeContract, endContract, lockContract } from "@haat/db/queries/couriers/contracts";
import { noteAudit } from "@haat/db/queries/money/audit";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";

type Input = CourierContractDecisionBody & Readonly<{ id: string }>;
const ends = { agree: "agreed", refuse: "refused", withdraw: "withdrawn" } as const;

/** Another of finance agrees, and it counts from its day on, or refuses; whoever made it takes it back. */
export const decideCourierContract = (ctx: KeyedCtx, input: Input): Promise<null> => {
  const { id, verdict, reason } = input;
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  return once(ctx, async (tx) => {
    const contract = await lockContract(tx, id);
    const by = userIdOf(ctx);
    if (!contract) throw new DomainError("courier_contract.not_found");
    const isMaker = contract.madeBy === by;
    if (verdict === "withdraw" && !isMaker) throw new DomainError("courier_contract.not_found");
    if (!contract.isOpen) throw new DomainError("courier_contract.wrong_state");
    if (verdict !== "withdraw" && isMaker) throw new DomainError("courier_contract.own_hand");
    if (!(await carryOut(tx, { ...input, by, vendorId: contract.vendorId })))
      throw new DomainError("courier_contract.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `courier_contract.${verdict}`, subject: id },
      ...(reason && { reason }),
      before: { state: "open" },
      after: { state: ends[verdict], courier: contract.courier, from: contract.from },
    });
    return null;
  }).catch((fault: unknown) => {
    if (isUniqueViolation(fault, "courier_contract_begins"))
      throw new DomainError("courier_contract.begins", {}, { cause: fault });
    if (pgFault(fault)?.constraint === "courier_contract_charged")
      throw new DomainError("courier_contract.charged", {}, { cause: fault });
    throw fault;
  });
};

type Act = Input & Readonly<{ by: string; vendorId: string | null }>;

async function carryOut(tx: Tx, { id, verdict, reason, by, vendorId }: Act): Promise<boolean> {
  if (verdict !== "agree") return endContract(tx, { id, by, reason: reason || null });
  if (vendorId !== null && (await isOwnShop(tx, { by, vendorId }))) throw new DomainError("staff.own_shop");
  return agreeContract(tx, { id, by });
}
