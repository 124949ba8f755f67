import type { Guard } from "../guard.ts";

/** Who is known here. */
export const s5: readonly Guard[] = [
  {
    gate: "S5",
    holds: "a password is hashed for nobody too",
    file: "api/_src/services/passwords/sign-in-with-password.ts",
    whole: "const match = await ctx.passwords.verify(password, found.hash);",
    broken: 'const match = found.hash ? await ctx.passwords.verify(password, found.hash) : "wrong";',
    noticedBy: ["tests/api/password-enumeration.test.ts"],
  },
  {
    gate: "S5",
    holds: "a reset is answered alike for whoever is not known",
    file: "api/_src/services/passwords/ask-reset.ts",
    whole:
      'toOwner: await sealMailInBoth(ctx, { to: email, kind: "reset", page: "/reset/new", token }),\n  });',
    broken:
      'toOwner: await sealMailInBoth(ctx, { to: email, kind: "reset", page: "/reset/new", token }),\n  });\n  const { findForSignIn } = await import("@haat/db/queries/passwords/find-for-sign-in");\n  const { hash: emailHash } = await sealEmail(ctx.sealer, email);\n  if (!(await findForSignIn(ctx.db, { emailHash, counted: [{ key: newSecret(), most: 1 }] })).userId)\n    throw new DomainError("email.invalid");',
    noticedBy: ["tests/api/password-enumeration.test.ts"],
  },
  {
    gate: "S5",
    holds: "a phone that nobody has is asked about like any other",
    file: "db/queries/auth/issue-code.ts",
    whole: ' and d.device_hash = ${deviceHash ?? ""}) as is_known,',
    broken: ") as is_known,",
    besides: [
      {
        file: "db/queries/auth/issue-code.ts",
        whole: "exists (select from known_device d join user_account u on u.id = d.user_id",
        broken: "exists (select from user_account u",
      },
    ],
    noticedBy: ["tests/api/code-enumeration.test.ts"],
  },
];
