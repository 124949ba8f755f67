import type { Api } from "./app-env.ts";
import { limitsTable } from "./limits/view.ts";
import type { PolicyRow } from "./policy-table.ts";
import { inWords } from "./rights/in-words.ts";

const description = `Haat's API. Money is integer poisha as a digit string with a \`display\` in the asked language
(\`Accept-Language\` or \`X-Locale\`: bn, en). Refusals are RFC 9457 problem documents with a stable \`code\` and a sentence in
both languages. Mutations of money and stock take an \`Idempotency-Key\`: the same key and body give the same answer for 24
hours. Lists are paged by cursor; an unknown filter is refused.

${limitsTable()}`;

const tags = {
  Store: "The catalogue, open to everybody",
  Cart: "What a visitor wants to buy, and what it costs delivered",
  Orders: "From placing an order to its last parcel",
  Payments: "Asking a wallet and finding out what it did",
  Auth: "Signing in by phone and one-time code",
  Vendor: "A shop's own orders, stock, money and report",
  Support: "Finding orders, telling their story, counting cash",
  Admin: "The books at a glance",
  Hooks: "What wallets and couriers tell us",
};

type Description = ReturnType<Api["getOpenAPI31Document"]>;

export function describeApi(api: Api, table: readonly PolicyRow[]): Description {
  const header = (name: string, description: string) =>
    ({ type: "apiKey", in: "header", name, description }) as const;
  const { openAPIRegistry: registry } = api;
  const session = {
    type: "http",
    scheme: "bearer",
    description:
      "The access token of `POST /v1/auth/sessions` or `…/refresh`: good for ten minutes and for one branch, its audience",
  } as const;
  registry.registerComponent("securitySchemes", "session", session);
  registry.registerComponent(
    "securitySchemes",
    "orderToken",
    header("X-Haat-Order-Token", "Told once, when the order was placed"),
  );
  registry.registerComponent(
    "securitySchemes",
    "cart",
    header("X-Haat-Cart", "Told at the first write to a cart"),
  );
  registry.registerComponent("securitySchemes", "courierKey", {
    ...{ type: "http", scheme: "bearer" },
    description:
      "A courier's key, `hck_…`: given by an admin, told once, and good for that courier's parcels alone",
  });
  const document = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Haat",
      version: "1.0.0",
      description,
      license: { name: "MIT", url: "https://opensource.org/license/mit" },
    },
    servers: [{ url: "/" }],
    tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
  });
  return withRights(document, table);
}

/** Says of every operation who may do it. */
function withRights(document: Description, table: readonly PolicyRow[]): Description {
  const words = new Map<string, string>(table.map((row) => [row.operationId, inWords(row)]));
  const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(item ?? {}).map(([method, operation]) => [method, described(operation, words)]),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

const described = (
  operation: Readonly<{ operationId?: string; description?: string }>,
  words: ReadonlyMap<string, string>,
) => ({
  ...operation,
  description: [operation.description, words.get(operation.operationId ?? "")].filter(Boolean).join("\n\n"),
});
