import type { Guard } from "../guard.ts";

/** Headers that anybody can write. */
export const a8: readonly Guard[] = [
  {
    gate: "A8",
    holds: "a header of an address counts only behind our proxy",
    file: "api/_src/middleware/address.ts",
    whole: "if (!trustsProxy) return null;",
    broken: "if (trustsProxy === null) return null;",
    noticedBy: ["tests/api/rate-limit.test.ts"],
  },
  {
    gate: "A8",
    holds: "whoever says where his visitor comes from shows our key",
    file: "api/_src/middleware/address.ts",
    whole: "if (shown && visitor && webKey && isSame(shown, webKey)) return addressPrefix(visitor);",
    broken: "if (shown && visitor && webKey) return addressPrefix(visitor);",
    noticedBy: ["tests/api/rate-limit.test.ts"],
  },
  {
    gate: "A8",
    holds: "a server of our own says itself where a request came from",
    file: "packages/local/shop/serve.ts",
    whole:
      'if (/^x-(?:real-ip|vercel-forwarded-for)$/i.test(rawHeaders[at] ?? "")) rawHeaders.splice(at, 2);',
    broken: "",
    noticedBy: ["tests/api/ceilings.test.ts"],
  },
  {
    gate: "A8",
    holds: "the admin's branch is entered from its addresses only",
    file: "api/_src/middleware/admin-door.ts",
    whole: "if (address === null || !adminAddresses.has(address))",
    broken: "if (address === null)",
    noticedBy: ["tests/api/admin-door.test.ts"],
  },
];
