import type { Api } from "./app-env.ts";

const description = `Haat's API. Money is integer poisha as a digit string with a \`display\` in the asked language
(\`Accept-Language\` or \`X-Locale\`: bn, en). Refusals are RFC 9457 problem documents with a stable \`code\` and a sentence in
both languages. Mutations of money and stock take an \`Idempotency-Key\`: the same key and body give the same answer for 24
hours. Lists are paged by cursor; an unknown filter is refused.`;

export function describeApi(api: Api): ReturnType<Api["getOpenAPI31Document"]> {
  api.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "http",
    scheme: "bearer",
    description: "The token of `POST /v1/auth/sessions`",
  });
  return api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Haat", version: "1.0.0", description, license: { name: "MIT" } },
    servers: [{ url: "/" }],
    tags: ["Store", "Cart", "Orders", "Payments", "Auth", "Vendor", "Support", "Admin", "Hooks"].map((name) => ({ name })),
  });
}
