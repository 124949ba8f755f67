import { tellPerson } from "@haat/api/services/messages/tell-person";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { TestShop } from "./shop.ts";

const happenings = [
  ...["session.new_device", "session.reused", "identity.linked", "identity.unlinked"],
  ...["factor.added", "factor.removed", "factor.recovery_used", "factor.codes_renewed", "factor.reset"],
  ...["question.answered", "conversation.answered", "message.stays", "message.gone", "message.hidden"],
  ...["message.stopped", "message.back"],
];

/** Everything that happens to a person and that he is told of, in his language. */
export async function tellOfHappenings(tx: Tx, node: TestShop["node"], userId: string): Promise<void> {
  for (const word of happenings) {
    const payload = { word, path: "/p/mat/questions" };
    const row = {
      aggregate: userId,
      topic: "person" as const,
      eventKey: newId("event", new Date()),
      payload,
    };
    await enqueue(tx, row);
    await tellPerson(tx, node, { ...row, id: "0", createdAt: "", tries: 0 });
  }
}
