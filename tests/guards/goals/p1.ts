import type { Guard } from "../guard.ts";

/** What is told nobody. */
export const p1: readonly Guard[] = [
  {
    gate: "P1",
    holds: "a log names the pattern of an address, not the address",
    file: "api/_src/middleware/request.ts",
    whole: "route: doorOf(c),",
    broken: "route: doorOf(c) && c.req.path + JSON.stringify(c.req.header()),",
    noticedBy: ["tests/api/canary.test.ts"],
  },
  {
    gate: "P1",
    holds: "an event carries only what it names",
    file: "packages/analytics/wire.ts",
    whole: 'digits >= 7 || text.includes("@") ? null',
    broken: "digits >= 700 ? null",
    besides: [
      {
        file: "api/_src/services/catalog/note-search.ts",
        whole: 'const query = /\\d{5}/.test(text.replaceAll(" ", "")) ? null : text;',
        broken: "const query = text;",
      },
    ],
    noticedBy: ["packages/analytics/wire.test.ts"],
  },
  {
    gate: "P1",
    holds: "what leaves for Sentry is where it broke",
    file: "api/_src/worlds/node.ts",
    whole: "beforeSend: withoutPeople });",
    broken: "sendDefaultPii: true });",
    noticedBy: ["tests/api/canary.test.ts"],
  },
  {
    gate: "P1",
    holds: "a message that waits is sealed",
    file: "api/_src/services/messages/seal-message.ts",
    whole: 'await sealer.seal("message", JSON.stringify(message)),',
    broken: "JSON.stringify(message),",
    besides: [
      {
        file: "api/_src/services/messages/seal-message.ts",
        whole: 'JSON.parse(await sealer.open("message", String(payload["sealed"])))',
        broken: 'JSON.parse(String(payload["sealed"]))',
      },
    ],
    noticedBy: ["tests/api/canary.test.ts"],
  },
  {
    gate: "P1",
    holds: "a phone in a reason is masked",
    file: "packages/core/phone.ts",
    whole: "text.replace(anyPhone,",
    broken: "text.replace(/^$/g,",
    noticedBy: ["tests/api/masked-reasons.test.ts"],
  },
  {
    gate: "P1",
    holds: "only the page of places may ask a browser where it is",
    file: "web/app/lib/headers.server.ts",
    whole: "geolocation=(), payment=()",
    broken: "geolocation=(self), payment=()",
    noticedBy: ["web/app/lib/headers.test.ts"],
  },
  {
    gate: "P1",
    holds: "what is no place of the market is not remembered",
    file: "web/app/storefront/place/route.tsx",
    whole: "if (!named) throw data(null, { status: 400 });",
    broken: "if (!place) throw data(null, { status: 400 });",
    besides: [
      {
        file: "web/app/storefront/place/route.tsx",
        whole: "return go(keepPlace(named, request));",
        broken: "return go(keepPlace(place, request));",
      },
    ],
    noticedBy: ["tests/web/place.test.ts"],
  },
];
