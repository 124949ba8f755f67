import type { SessionList, TokensView } from "@haat/contract/session";
import type { ListedSession } from "@haat/db/queries/sessions/list-sessions";
import type { IssuedTokens } from "../services/auth/issue-tokens.ts";
import { instantView } from "./money.ts";

export const tokensView = ({ access, refresh, withheld }: IssuedTokens): TokensView => ({
  access: { ...access, expiresAt: instantView(access.expiresAt) },
  refresh: { ...refresh, expiresAt: instantView(refresh.expiresAt) },
  withheld,
});

export const sessionItemView = ({
  id,
  device,
  createdAt,
  lastSeenAt,
  isCurrent,
}: ListedSession): SessionList["items"][number] => ({
  id,
  device,
  createdAt: instantView(createdAt),
  lastSeenAt: instantView(lastSeenAt),
  isCurrent,
});
