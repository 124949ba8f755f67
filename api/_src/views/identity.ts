import type { IdentityList } from "@haat/contract/oauth";
import type { Identity } from "../services/oauth/read-identities.ts";
import { instantView } from "./money.ts";

export const identityView = ({ linkedAt, lastUsedAt, ...rest }: Identity): IdentityList["items"][number] => ({
  ...rest,
  linkedAt: instantView(linkedAt),
  lastUsedAt: lastUsedAt === null ? null : instantView(lastUsedAt),
});
