import type { Guard } from "../guard.ts";

/** Addresses that lead away. */
export const i8: readonly Guard[] = [
  {
    gate: "I8",
    holds: "an address is a path of this site",
    file: "packages/core/local-path.ts",
    whole: 'to.length > 1000 || !to.startsWith("/")) return null;',
    broken: "to.length > 1000) return null;",
    besides: [
      {
        file: "packages/core/local-path.ts",
        whole: "url.origin !== base || ",
        broken: "",
      },
      {
        file: "packages/core/local-path.ts",
        whole: "return `${url.pathname}${url.search}${url.hash}`;",
        broken: "return to;",
      },
    ],
    noticedBy: ["web/app/lib/safe-redirect.test.ts"],
  },
  {
    gate: "I8",
    holds: "and none that a browser reads as another site's",
    file: "packages/core/local-path.ts",
    whole: 'if (/[\\u0000-\\u0020\\\\\\u007f]/.test(to) || to.startsWith("//")) return null;',
    broken: "",
    besides: [
      {
        file: "packages/core/local-path.ts",
        whole: "url.origin !== base || ",
        broken: "",
      },
    ],
    noticedBy: ["web/app/lib/safe-redirect.test.ts"],
  },
];
