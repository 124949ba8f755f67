import {
  type AnnouncedRemittance,
  remittancePartBytes,
  type RemittanceBody,
} from "@haat/contract/remittance";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { type EarlierFile, openRemittance } from "@haat/db/queries/remittances/file";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { periodFault } from "./correct-period.ts";
import { readRemittance } from "./read-remittance.ts";

/** Makes room for a file's parts. One that is here already, or whose reference is, is refused and the earlier one named. */
export async function announceRemittance(ctx: NodeCtx, body: RemittanceBody): Promise<AnnouncedRemittance> {
  const id = newId("remittance", ctx.now());
  const periodEnd = new Date(body.periodEnd);
  const earlier = await ctx.books
    .transact(async (tx) => {
      const found = await openRemittance(tx, { ...body, id, periodEnd, madeBy: userIdOf(ctx) });
      if (found === null)
        await noteAudit(tx, {
          ...{ ...authorOf(ctx), action: "remittance.announce", subject: id },
          after: { courier: body.courier, reference: body.reference, hash: body.fileHash },
        });
      return found;
    })
    .catch((fault: unknown) => {
      throw periodFault(fault);
    });
  const { remittance } = await readRemittance(ctx, earlier === null ? id : resumed(earlier, body));
  return { remittance, partBytes: remittancePartBytes };
}

/** One whose arriving was cut off is sent anew; any other is refused. */
function resumed(earlier: EarlierFile, file: RemittanceBody): string {
  if (earlier.fileHash === file.fileHash && earlier.isArriving) return earlier.id;
  throw refusedAs(earlier, file);
}

/** Why a file is not taken: it is here, or another under its reference, which is named. */
export function refusedAs(earlier: EarlierFile, { fileHash }: Pick<RemittanceBody, "fileHash">): DomainError {
  const { id, courier, reference, day } = earlier;
  return new DomainError(earlier.fileHash === fileHash ? "remittance.known" : "remittance.reference_taken", {
    ...{ id, courier, reference, day },
  });
}
