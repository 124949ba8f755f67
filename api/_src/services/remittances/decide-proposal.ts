import type { RemittanceDecisionBody } from "@haat/contract/remittance-proposal";
import { DomainError } from "@haat/core/errors";
import { isId, newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { teachWord } from "@haat/db/queries/couriers/words";
import { isCrossing, isUniqueViolation, pgFault } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { closeProposal, type LockedProposal, remittanceKinds } from "@haat/db/queries/proposals/proposals";
import { acceptRows } from "@haat/db/queries/remittances/accept";
import { freeRows, noteAct } from "@haat/db/queries/remittances/acts";
import { noteClaimAct } from "@haat/db/queries/remittances/claim-ends";
import { hasOwnRow } from "@haat/db/queries/remittances/bulk";
import { statedWord } from "@haat/db/queries/remittances/taught";
import { orderPosting, setRule } from "@haat/db/queries/remittances/posting";
import { ruleIsProven } from "@haat/db/queries/remittances/shadow";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireDecidable, requireOwn } from "../proposals/require-decidable.ts";
import { userIdOf } from "../vendors/myself.ts";
import { bookAdvance } from "./advances/propose-advance.ts";
import { keyTwice } from "./credits/key-twice.ts";
import { undoByTwo } from "./credits/undo-credit.ts";
import { dropByTwo } from "./acts/drop.ts";
import { readByTwo } from "./acts/read-cells.ts";
import { unmatchByTwo } from "./acts/unmatch.ts";
import { recallByTwo } from "./recall-remittance.ts";
import { claimByTwo, isOvertaken } from "./claims/claim-missing.ts";
import { endByTwo } from "./claims/end-claim.ts";
import { letGoByTwo } from "./claims/let-go.ts";
import { bookCredit, bookTransfer } from "./book-credit.ts";
import { bookDifference } from "./claims/propose-difference.ts";

type Input = RemittanceDecisionBody & Readonly<{ id: string }>;
/** One transfer of the bank is one credit, whatever it pays. */
const creditedOnce = [
  ...["remittance_credit_reference", "courier_claim_act_reference", "courier_advance_reference"],
];
const ends = { agree: "agreed", refuse: "refused", withdraw: "withdrawn" } as const;

/** Agreed to, it is carried out in the transaction that closes it; what can no longer be done, and what two have typed otherwise, leaves it open. */
export const decideRemittance = async (
  ctx: KeyedCtx,
  { id, verdict, reason, keyed }: Input,
): Promise<null> => {
  if (verdict === "refuse" && reason.length < 3) throw new DomainError("request.invalid");
  let kind: LockedProposal["kind"] | null = null;
  const rests = await once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const asked = { id, kinds: remittanceKinds, by };
    const proposal = await (verdict === "withdraw" ? requireOwn(tx, asked) : requireDecidable(tx, asked));
    kind = proposal.kind;
    if (verdict === "agree" && !(await keyTwice(tx, { id, by, keyed }))) {
      await noteRest(tx, ctx, proposal);
      return true;
    }
    const closed = {
      id,
      to: ends[verdict],
      checkerId: verdict === "withdraw" ? null : by,
      reason: reason || null,
    };
    if (!(await closeProposal(tx, closed))) throw new DomainError("proposal.wrong_state");
    if (verdict === "agree") await carryOut(tx, ctx, proposal);
    else await freeRows(tx, id);
    await note(tx, ctx, proposal, { verdict, reason });
    return false;
  }).catch((fault: unknown) => {
    if (creditedOnce.some((constraint) => isUniqueViolation(fault, constraint)))
      throw new DomainError("remittance.credit_taken");
    if (isOvertaken(fault)) throw new DomainError("remittance.changed");
    // Somebody has come to bear its way since.
    if (pgFault(fault)?.constraint === "courier_claim_act_covered")
      throw new DomainError("courier_claim.covered");
    // A part of it was undone just now.
    if (pgFault(fault)?.constraint === "remittance_transfer_whole")
      throw new DomainError("bank_line.wrong_state");
    // What the row brought has been received; or more is credited than the statement's posted rows have brought so far.
    if (isCrossing(fault))
      throw new DomainError(
        kind === "remittance.unmatch" ? "remittance.row_received" : "remittance.credit_early",
      );
    throw fault;
  });
  if (rests) throw new DomainError("credit.keyed_otherwise");
  return null;
};

/** What the second one typed is kept beside it. */
const noteRest = (tx: Tx, ctx: KeyedCtx, { id, kind, subject, reason }: LockedProposal): Promise<unknown> =>
  noteAudit(tx, {
    ...{ ...authorOf(ctx), action: "credit.keyed_otherwise", subject, reason },
    after: { proposal: id, kind },
  });

async function carryOut(tx: Tx, ctx: KeyedCtx, proposal: LockedProposal): Promise<void> {
  const { id, kind, payload, reason } = proposal;
  const wish = payload.remittance;
  if (!wish) throw new Error(`proposal ${id} says nothing of a courier`);
  const { remittanceId = "", lines = [], decision, courier } = wish;
  const by = userIdOf(ctx);
  if (await hasOwnRow(tx, { remittanceId, lines, by })) throw new DomainError("staff.own_shop");
  if (kind === "remittance.rule" && wish.rule) {
    const { rule, release = false } = wish;
    // By what people have said until now.
    if (release && !(await ruleIsProven(tx, courier, rule))) throw new DomainError("courier_rule.unproven");
    return setRule(tx, { id: newId("courierRule", ctx.now()), courier, rule, proposalId: id, release });
  }
  if (kind === "courier.word" && wish.word) return teachBy(tx, { proposalId: id, courier, by, ...wish.word });
  if (kind === "remittance.credit") return bookCredit(tx, ctx, proposal);
  if (kind === "remittance.transfer") return bookTransfer(tx, ctx, proposal);
  if (kind === "remittance.advance") return bookAdvance(tx, ctx, proposal);
  if (kind === "remittance.undo") return undoByTwo(tx, ctx, proposal);
  if (kind === "remittance.recall") return recallByTwo(tx, ctx, { id: remittanceId, reason });
  if (kind === "remittance.difference") return bookDifference(tx, ctx, proposal);
  if (kind === "remittance.end") return endByTwo(tx, ctx, proposal);
  if (kind === "remittance.claim")
    return wish.missing?.act === "unclaimed" ? letGoByTwo(tx, ctx, proposal) : claimByTwo(tx, ctx, proposal);
  if (kind === "remittance.unmatch" && lines[0] !== undefined)
    return unmatchByTwo(tx, ctx, { id: remittanceId, line: lines[0], reason, proposalId: id });
  const [line] = lines;
  const isDone =
    kind === "remittance.post"
      ? await orderPosting(tx, remittanceId, by)
      : wish.reads && line !== undefined
        ? await readByTwo(tx, {
            remittanceId,
            line,
            by: proposal.makerId,
            reason,
            cells: wish.reads,
            proposalId: id,
          })
        : wish.drops
          ? await dropByTwo(tx, { remittanceId, lines, by, reason, proposalId: id })
          : decision !== undefined &&
            (await acceptRows(tx, { remittanceId, lines, by, reason, wish: decision }, id)) === lines.length;
  if (!isDone) throw new DomainError("remittance.wrong_state");
}

type Teaching = Parameters<typeof teachWord>[1] & Readonly<{ by: string }>;

/** What a statement's word means moves money: whoever works for a shop whose row waits for it does not agree. */
async function teachBy(tx: Tx, { by, ...taught }: Teaching): Promise<void> {
  const { courier, word, saidIn } = taught;
  if (saidIn === "statement" && (await statedWord(tx, { courier, word, by })).isOwn)
    throw new DomainError("staff.own_shop");
  await teachWord(tx, taught);
}

type Verdict = Pick<Input, "verdict" | "reason">;

async function note(
  tx: Tx,
  ctx: KeyedCtx,
  proposal: LockedProposal,
  { verdict, reason }: Verdict,
): Promise<void> {
  const { id, kind, subject, payload } = proposal;
  const { remittanceId: whole, lines = [], shares = [] } = payload.remittance ?? {};
  if (verdict !== "agree" && (kind === "remittance.end" || isId("courierClaim", subject)))
    await noteUnended(tx, ctx, proposal, { verdict, reason });
  const line = lines.length === 1 ? (lines[0] ?? null) : null;
  for (const remittanceId of whole === undefined ? shares.map((share) => share.remittanceId) : [whole])
    await noteAct(tx, {
      ...{ id: newId("remittanceAct", ctx.now()), remittanceId, line, act: verdict, by: userIdOf(ctx) },
      ...{ reason: reason || null, detail: { proposal: id, kind } },
    });
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: `${kind}.${verdict}`, subject, reason: reason || proposal.reason },
    before: { proposal: id, state: "open" },
    after: {
      state: ends[verdict],
      ...(payload.amountMinor !== undefined && { amountMinor: payload.amountMinor }),
    },
  });
}

/** Its end was refused, or taken back; it stands as it was. */
async function noteUnended(
  tx: Tx,
  ctx: KeyedCtx,
  { id: proposal, subject }: LockedProposal,
  { verdict, reason }: Verdict,
): Promise<void> {
  const id = newId("courierClaimAct", ctx.now());
  const of = isId("courierClaim", subject) ? { claimId: subject } : { caseId: subject };
  await noteClaimAct(tx, {
    id,
    of,
    act: verdict,
    by: userIdOf(ctx),
    reason: reason || null,
    detail: { proposal },
  });
}
