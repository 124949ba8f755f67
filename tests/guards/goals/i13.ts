import type { Guard } from "../guard.ts";

/** Caches. */
export const i13: readonly Guard[] = [
  {
    gate: "I13",
    holds: "an answer of the API is kept by nobody unless it says so",
    file: "api/_src/middleware/request.ts",
    whole: 'c.header("cache-control", "private, no-store");',
    broken: 'c.header("cache-control", "public, max-age=60");',
    noticedBy: ["tests/api/kept-answers.test.ts"],
  },
  {
    gate: "I13",
    holds: "a page of somebody known is kept by nobody",
    file: "web/app/lib/headers.server.ts",
    whole: "    !security.isKnown &&\n",
    broken: "",
    noticedBy: ["web/app/lib/headers.test.ts"],
  },
  {
    gate: "I13",
    holds: "nor one that was made for a place",
    file: "web/app/lib/tokens.server.ts",
    whole: "/^(?:__Host-)?haat_/",
    broken: "/^(?:__Host-)?haat_(?!place)/",
    noticedBy: ["tests/web/place.test.ts"],
  },
  {
    gate: "I13",
    holds: "nor one that sets a cookie",
    file: "web/app/lib/headers.server.ts",
    whole: '    !headers.has("set-cookie") &&\n',
    broken: "",
    noticedBy: ["web/app/lib/headers.test.ts"],
  },
  {
    gate: "I13",
    holds: "a page that was kept for whoever brings nothing is not given to somebody with cookies",
    file: "web/app/lib/headers.server.ts",
    whole: 'if (isShareable) headers.append("vary", "Cookie");\n  else headers',
    broken: "if (!isShareable) headers",
    noticedBy: ["tests/web/shared-cache.test.ts", "web/app/lib/headers.test.ts"],
  },
  {
    gate: "I13",
    holds: "a phone keeps no page that was made for somebody",
    file: "web/app/worker/way.ts",
    whole: '/(?:^|[ ,])public(?:[ ,]|$)/.test(headers.get("cache-control") ?? "");',
    broken: "true;",
    noticedBy: ["web/app/worker/way.test.ts"],
  },
  {
    gate: "I13",
    holds: "nor a picture of somebody's own page",
    file: "web/app/worker/way.ts",
    whole: "return page.origin === origin && isEverybodys(page.pathname);",
    broken: "return page.origin === origin;",
    noticedBy: ["web/app/worker/way.test.ts"],
  },
  {
    gate: "I13",
    holds: "a phone keeps so much and no more",
    file: "web/app/worker/bounds.ts",
    whole: "if (places > 0 && one.bytes <= room)",
    broken: "if (places > 0)",
    noticedBy: ["web/app/worker/bounds.test.ts"],
  },
];
