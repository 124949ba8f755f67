import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Provider } from "@haat/core/providers";
import { unlinkIdentity as unlink } from "@haat/db/queries/oauth/unlink-identity";
import type { Ctx } from "../../context.ts";

export async function unlinkIdentity(
  { db, viewer, now, tokens: { access } }: Ctx,
  provider: Provider,
): Promise<void> {
  if (!access) throw new DomainError("auth.required");
  const id = newId("event", now());
  switch (await unlink(db, viewer, { id, provider, sessionId: access.sessionId })) {
    case "absent":
      throw new DomainError("identity.not_found");
    case "last":
      throw new DomainError("auth.last_way_in");
    case "gone":
  }
}
