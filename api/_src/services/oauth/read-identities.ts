import type { Provider } from "@haat/core/providers";
import { listIdentities } from "@haat/db/queries/oauth/list-identities";
import type { Ctx } from "../../context.ts";

export type Identity = Readonly<{
  provider: Provider;
  label: string;
  linkedAt: string;
  lastUsedAt: string | null;
}>;
export type Identities = Readonly<{ items: readonly Identity[]; isLastWayIn: boolean }>;

export async function readIdentities({ db, viewer, sealer }: Ctx): Promise<Identities> {
  const { items, ways } = await listIdentities(db, viewer);
  const opened = items.map(async ({ label, ...rest }) => ({
    ...rest,
    label: label === null ? "" : await sealer.open("label", label),
  }));
  return { items: await Promise.all(opened), isLastWayIn: ways <= 1 };
}
