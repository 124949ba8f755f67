import type { Guard } from "../guard.ts";

/** What the law asks of cookies. */
export const lawCookies: readonly Guard[] = [
  {
    gate: "LAW",
    holds: "no cookie is set that its page does not tell of, and none for longer than it says",
    file: "web/app/lib/cookies.ts",
    whole: "if (maxAgeS > (cookieRow(name)?.lifeS ?? -1))",
    broken: "if (maxAgeS < 0)",
    noticedBy: ["web/app/lib/cookie-table.test.ts"],
  },
];
