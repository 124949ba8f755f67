import type { Guard } from "../guard.ts";

/** How large. */
export const l3: readonly Guard[] = [
  {
    gate: "L3",
    holds: "a body is a quarter megabyte at most",
    file: "api/_src/middleware/limits.ts",
    whole: "const maxBodyBytes = 256 * 1024;",
    broken: "const maxBodyBytes = 256 * 1024 * 1024;",
    noticedBy: ["tests/api/ceilings.test.ts"],
  },
  {
    gate: "L3",
    holds: "an address eight kilobytes",
    file: "api/_src/middleware/limits.ts",
    whole: "const maxUrlLength = 8192;",
    broken: "const maxUrlLength = 81_920;",
    noticedBy: ["tests/api/ceilings.test.ts"],
  },
  {
    gate: "L3",
    holds: "a body nests thirty-two deep",
    file: "api/_src/middleware/limits.ts",
    whole: "const deepest = 32;",
    broken: "const deepest = 320_000;",
    noticedBy: ["tests/api/ceilings.test.ts"],
  },
  {
    gate: "L3",
    holds: "brackets inside of words are letters",
    file: "api/_src/middleware/limits.ts",
    whole: "else if (letter === 34) isInString = false;",
    broken: "else if (letter === 35) isInString = false;",
    noticedBy: ["tests/api/ceilings.test.ts"],
  },
  {
    gate: "L3",
    holds: "a page takes a quarter megabyte at most",
    file: "web/app/lib/admit.ts",
    whole: "most ?? mostBodyBytes",
    broken: "most ?? 100 * mostBodyBytes",
    noticedBy: ["web/app/lib/admit.test.ts"],
  },
  {
    gate: "L3",
    holds: "nothing that does not say how long it is",
    file: "web/app/lib/admit.ts",
    whole: 'return length === null ? headers.has("transfer-encoding") :',
    broken: "return length === null ? false :",
    noticedBy: ["web/app/lib/admit.test.ts"],
  },
  {
    gate: "L3",
    holds: "and no endless address",
    file: "web/app/lib/admit.ts",
    whole: "if (request.url.length > mostAddressLetters) return 414;",
    broken: "",
    noticedBy: ["web/app/lib/admit.test.ts"],
  },
];
