import type { TransferBody } from "@haat/contract/bank-line";
import { namesOtherCourier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { parseTypedTaka } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { type BankLineRow, lockBankLines } from "@haat/db/queries/bank-lines/lines";
import { noteAudit } from "@haat/db/queries/money/audit";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { remittanceLeft } from "@haat/db/queries/remittances/claim-ends";
import { authorOf, type NodeCtx } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { noteDone } from "../remittances/acts/scene.ts";
import { requireMatched } from "../remittances/require-matched.ts";
import { userIdOf } from "../vendors/myself.ts";
import { isFreeFor, restOf } from "./rest-of-line.ts";

type Share = Readonly<{ remittanceId: string; amount: bigint }>;
type Input = TransferBody & Readonly<{ id: string }>;

const sumOf = (shares: readonly Share[]): bigint => shares.reduce((sum, { amount }) => sum + amount, 0n);

/** In the order in which everybody locks statements. */
function sharesOf({ shares }: Pick<TransferBody, "shares">): Share[] {
  const read = shares.map(({ remittance, amount }) => ({
    ...{ remittanceId: remittance, amount: parseTypedTaka(amount).minor },
  }));
  if (read.some(({ amount }) => amount <= 0n)) throw new DomainError("money.malformed");
  if (new Set(read.map(({ remittanceId }) => remittanceId)).size < read.length)
    throw new DomainError("request.invalid");
  return read.toSorted((a, b) => (a.remittanceId < b.remittanceId ? -1 : 1));
}

/** A credit of our bank's is said to pay these statements. Nothing counts until another of finance agrees. */
export const proposeTransfer = (ctx: KeyedCtx, { id, reason, ...body }: Input): Promise<null> => {
  const shares = sharesOf(body);
  return once(ctx, async (tx) => {
    const [line] = await lockBankLines(tx, [id]);
    if (!line) throw new DomainError("bank_line.not_found");
    await askTransfer(tx, ctx, { line, shares, reason });
    return null;
  });
};

type Asked = Readonly<{ line: BankLineRow; shares: readonly Share[]; reason: string }>;

/** Each part of one courier's, all of them together what is left of the credit to the poisha; what differs from what a statement lacks is told why. */
async function askTransfer(tx: Tx, ctx: NodeCtx, { line, shares, reason }: Asked): Promise<void> {
  const rest = restOf(line);
  if (rest <= 0n) throw new DomainError("bank_line.wrong_state");
  if (line.state === "asked") throw new DomainError("proposal.exists");
  if (sumOf(shares) !== rest)
    throw new DomainError("bank_line.parts_differ", {
      ...{ parts: sumOf(shares).toString(), credit: rest.toString() },
    });
  const payers = new Set<string>();
  let differs = false;
  for (const { remittanceId, amount } of shares) {
    payers.add((await requireMatched(tx, remittanceId)).courier);
    differs ||= amount !== (await remittanceLeft(tx, remittanceId));
  }
  const [courier] = payers;
  if (payers.size !== 1 || courier === undefined) throw new DomainError("request.invalid");
  if (!isFreeFor(line, courier)) throw new DomainError("remittance.credit_taken");
  // Money under another's reference is what a second person must be told of.
  const isNamed =
    isOneCouriers(line, courier) &&
    shares.every(({ remittanceId }) => line.exact.some(({ id }) => id === remittanceId));
  if (differs && reason.length < 3) throw new DomainError("remittance.credit_differs");
  if (!isNamed && reason.length < 3) throw new DomainError("remittance.credit_unnamed");
  await makeAsked(tx, ctx, { line, shares, reason: reason || line.number, courier, isNamed });
}

/** A credit is its payer's: where several couriers bear its reference, or the bank's words name another, nothing in it says whose. */
const isOneCouriers = ({ isShared, narration, payer }: BankLineRow, courier: string): boolean =>
  !isShared && !namesOtherCourier(`${narration} ${payer ?? ""}`, courier);

async function makeAsked(
  tx: Tx,
  ctx: NodeCtx,
  { line, shares, reason, courier, isNamed }: Asked & Readonly<{ courier: string; isNamed: boolean }>,
): Promise<void> {
  const proposal = newId("proposal", ctx.now());
  const amountMinor = restOf(line).toString();
  const made = await makeProposal(tx, {
    ...{ id: proposal, kind: "remittance.transfer", subject: line.id, reason, makerId: userIdOf(ctx) },
    payload: {
      amountMinor,
      remittance: {
        ...{ courier: courier as BankLineRow["exact"][number]["courier"] },
        credit: { reference: line.number, day: line.day, isNamed },
        shares: shares.map(({ remittanceId, amount }) => ({ remittanceId, amountMinor: String(amount) })),
      },
    },
  });
  if (!made) throw new DomainError("proposal.exists");
  const detail = { proposal, kind: "remittance.transfer" };
  for (const { remittanceId } of shares)
    await noteDone(tx, ctx, { id: remittanceId, line: null, act: "propose", reason, detail });
  await noteAudit(tx, {
    ...{ ...authorOf(ctx), action: "remittance.transfer.propose", subject: line.id, reason },
    after: { proposal, amountMinor },
  });
}

/** Of these lines, those that are just what the one statement of their reference lacks. How many they are. */
export async function proposeExact(tx: Tx, ctx: NodeCtx, lines: readonly BankLineRow[]): Promise<number> {
  const taken = new Set<string>();
  let proposed = 0;
  for (const line of lines) {
    const [statement, ...others] = line.exact;
    if (!statement || others.length > 0 || line.state !== "open" || line.told !== "0") continue;
    if (!isOneCouriers(line, statement.courier)) continue;
    if (statement.left !== line.amount || line.isRepeated || taken.has(statement.id)) continue;
    taken.add(statement.id);
    const shares = [{ remittanceId: statement.id, amount: BigInt(line.amount) }];
    await askTransfer(tx, ctx, { line, shares, reason: "" });
    proposed += 1;
  }
  return proposed;
}
