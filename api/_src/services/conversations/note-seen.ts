import { DomainError } from "@haat/core/errors";
import { noteSeen as note, type Whose } from "@haat/db/queries/conversations/write";
import type { NodeCtx } from "../../context.ts";

/** One side has read up to a message; the other sees it. */
export async function noteSeen(
  { books }: Pick<NodeCtx, "books">,
  whose: Whose,
  message: string,
): Promise<void> {
  if (!(await books.transact((tx) => note(tx, whose, message))))
    throw new DomainError("conversation.not_found");
}
