import { describe, expect, it } from "vitest";
import { secureHeaders, sharedCache } from "./headers.server.ts";

const visitor = {
  nonce: "n0nce",
  stylesHash: "'sha256-abc='",
  isSecure: true,
  isKnown: false,
  isDevelopment: false,
};
const page = (headers: Record<string, string> = sharedCache, status = 200) =>
  new Response("", { status, headers });
const policyOf = (response: Response) => response.headers.get("content-security-policy") ?? "";

describe("the headers of a page", () => {
  it("let a shared cache keep a public page that was made for nobody in particular", () => {
    const { headers } = secureHeaders(page(), visitor);
    expect(headers.get("cache-control")).toMatch(/^public,/);
    expect(headers.get("vary")).toBe("Cookie");
  });

  it.each([
    ["the visitor brought a cookie of ours", page(), { ...visitor, isKnown: true }],
    ["the page sets a cookie", page({ ...sharedCache, "set-cookie": "a=1" }), visitor],
    ["the page is an error", page(sharedCache, 503), visitor],
    ["the page never said it was public", page({}), visitor],
  ])("keep it out of every cache when %s", (_reason, response, security) => {
    expect(secureHeaders(response, security).headers.get("cache-control")).toBe("private, no-store");
  });

  it("never put a one-time word into a page that many people get", () => {
    expect(policyOf(secureHeaders(page(), visitor))).not.toContain("n0nce");
    expect(policyOf(secureHeaders(page({}), visitor))).toContain("'nonce-n0nce'");
  });

  it("allow no inline code, no frame and no foreign form", () => {
    const policy = policyOf(secureHeaders(page(), visitor));
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("style-src 'self' 'sha256-abc=';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).toContain("base-uri 'none'");
  });

  it("let no page ask where somebody is but the one that says so", () => {
    const asks = { ...sharedCache, "permissions-policy": "geolocation=(self)" };
    expect(secureHeaders(page(), visitor).headers.get("permissions-policy")).toContain("geolocation=()");
    expect(secureHeaders(page(asks), visitor).headers.get("permissions-policy")).toBe("geolocation=(self)");
  });

  it("tell browsers where to say what they did not run", () => {
    const secure = secureHeaders(page(), visitor);
    expect(policyOf(secure)).toMatch(/; report-uri \/v1\/csp-reports; report-to csp;/);
    expect(secure.headers.get("reporting-endpoints")).toBe('csp="/v1/csp-reports"');
    const plain = secureHeaders(page(), { ...visitor, isSecure: false });
    expect(policyOf(plain)).toMatch(/; report-uri \/v1\/csp-reports$/);
    expect(plain.headers.get("reporting-endpoints")).toBeNull();
  });

  it("demand https where the page came over https", () => {
    expect(secureHeaders(page(), visitor).headers.get("strict-transport-security")).toContain("max-age=");
    expect(
      secureHeaders(page(), { ...visitor, isSecure: false }).headers.get("strict-transport-security"),
    ).toBeNull();
  });
});
