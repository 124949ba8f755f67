import type { Guard } from "../guard.ts";

/** Refresh tokens. */
export const s1: readonly Guard[] = [
  {
    gate: "S1",
    holds: "of many that turn one token, one goes on",
    file: "db/queries/sessions/refresh-session.ts",
    whole: "from stay where s.id = stay.id and s.generation = ${generation} and s.ended_at is null`",
    broken: "from stay where s.id = stay.id and s.ended_at is null`",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S1",
    holds: "a retired token ends the whole stay",
    file: "db/queries/sessions/refresh-session.ts",
    whole: "and (generation > ${generation + 1}",
    broken: "and (generation > ${generation + 1000}",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S1",
    holds: "the grace is ten seconds",
    file: "db/queries/sessions/refresh-session.ts",
    whole: "interval '10 seconds'",
    broken: "interval '10 days'",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S1",
    holds: "and its person is told",
    file: "db/queries/sessions/refresh-session.ts",
    whole: "'person', ${`${id}:reused`}, ${notice}::jsonb from copied`",
    broken: "'person', ${`${id}:reused`}, ${notice}::jsonb from copied where false`",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S1",
    holds: "a stay has an end, however often it is turned",
    file: "db/queries/sessions/refresh-session.ts",
    whole: "expires_at = least(now() + stay.idle, stay.ends)",
    broken: "expires_at = now() + stay.idle",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S1",
    holds: "a refresh token that nobody made turns nothing",
    file: "api/_src/services/auth/refresh-token.ts",
    whole: "return isSame(mac, await macOf(secret, turn)) ? turn : null;",
    broken: "return mac ? turn : null;",
    noticedBy: ["tests/api/refusals-codes.test.ts"],
  },
];
