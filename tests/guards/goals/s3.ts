import type { Guard } from "../guard.ts";

/** The end of a stay. */
export const s3: readonly Guard[] = [
  {
    gate: "S3",
    holds: "a stay that has ended opens nothing",
    file: "db/viewer.ts",
    whole: "sql`s.ended_at is null and s.expires_at > now()",
    broken: "sql`s.expires_at > now()",
    noticedBy: ["tests/api/sessions-ending.test.ts"],
  },
  {
    gate: "S3",
    holds: "a stay whose time is over opens nothing",
    file: "db/viewer.ts",
    whole: "sql`s.ended_at is null and s.expires_at > now()",
    broken: "sql`s.ended_at is null",
    noticedBy: ["tests/api/sessions-refresh.test.ts"],
  },
  {
    gate: "S3",
    holds: "a changed password ends the other stays",
    file: "db/queries/passwords/keep-password.ts",
    whole: "where user_id = ${userId} and ended_at is null and id is distinct from ${exceptSession}),",
    broken: "where user_id = ${userId} and ended_at is null and id = ${exceptSession}),",
    noticedBy: ["tests/api/password-change.test.ts"],
  },
  {
    gate: "S3",
    holds: "a changed password ends the links that lead around it",
    file: "db/queries/passwords/keep-password.ts",
    whole: "purpose in ('reset','change','prove') and used_at is null",
    broken: "purpose in ('none') and used_at is null",
    noticedBy: ["tests/api/password-change.test.ts"],
  },
  {
    gate: "S3",
    holds: "a changed phone ends every stay",
    file: "db/queries/phones/finish-phone-change.ts",
    whole: "where s.user_id = moved.id and s.ended_at is null and moved.proven_by <> 'first')",
    broken: "where s.user_id = moved.id and s.ended_at is null and moved.proven_by = 'first')",
    noticedBy: ["tests/api/phone-change.test.ts"],
  },
  {
    gate: "S3",
    holds: "whoever signs out is out",
    file: "api/_src/services/auth/end-sessions.ts",
    whole:
      'if (access) await end(db, { userId: access.userId, id: access.sessionId, reason: "signed_out" });',
    broken: "if (access) await Promise.resolve();",
    noticedBy: ["tests/api/sessions-ending.test.ts"],
  },
  {
    gate: "S3",
    holds: "an admin who ends somebody's stays ends them",
    file: "db/queries/sessions/end-sessions.ts",
    whole: "where user_id = ${userId} and ended_at is null${id",
    broken: "where user_id = ${userId} and ended_at is null and false${id",
    noticedBy: ["tests/api/people-admin.test.ts"],
  },
];
