import type { Guard } from "../guard.ts";

/** Second factors. */
export const s10: readonly Guard[] = [
  {
    gate: "S10",
    holds: "finance and admin come in by a second factor only",
    file: "api/_src/rights/second-factor.ts",
    whole: 'const strict: readonly Who[] = ["finance", "admin"];',
    broken: "const strict: readonly Who[] = [];",
    noticedBy: ["tests/api/second-factor-staff.test.ts"],
  },
  {
    gate: "S10",
    holds: "and no code by SMS is one",
    file: "api/_src/rights/second-factor.ts",
    whole: 'const second: readonly Factor[] = ["totp", "passkey"];',
    broken: 'const second: readonly Factor[] = ["totp", "passkey", "phone"];',
    noticedBy: ["tests/api/second-factor-staff.test.ts"],
  },
  {
    gate: "S10",
    holds: "a passkey that was copied is found out by its counter",
    file: "packages/passkeys/web-authn.node.ts",
    whole: "publicKey: bytesOf(publicKey), counter, transports",
    broken: "publicKey: bytesOf(publicKey), counter: 0 * counter, transports",
    besides: [
      {
        file: "db/queries/factors/passkeys.ts",
        whole: "and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning",
        broken: "returning",
      },
    ],
    noticedBy: ["tests/api/passkeys.test.ts"],
  },
  {
    gate: "S10",
    holds: "a passkey is used by somebody who can unlock it",
    file: "packages/passkeys/web-authn.node.ts",
    whole: "requireUserVerification: true };",
    broken: "requireUserVerification: false };",
    noticedBy: ["tests/api/passkeys.test.ts"],
  },
  {
    gate: "S10",
    holds: "and on our own pages",
    file: "packages/passkeys/web-authn.node.ts",
    whole: "const here = { expectedOrigin: origin,",
    broken: 'const here = { expectedOrigin: [origin, "http://localhost", "https://haat.test.example"],',
    noticedBy: ["tests/api/passkeys.test.ts"],
  },
];
