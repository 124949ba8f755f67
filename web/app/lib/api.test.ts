import { CategoryList } from "@haat/contract/catalog";
import { RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { ApiProblem } from "./api-problem.ts";
import { fetchContext, outcomeOf, personalApi, publicApi } from "./api.server.ts";

const token = "c".repeat(32);
const signed = "s.s.s";
const problem = {
  type: "about:blank",
  title: "পণ্যটি নেই",
  status: 404,
  detail: "ঠিকানাটি দেখুন।",
  code: "product.not_found",
  params: {},
  instance: "req_1",
  retryable: false,
  messages: { bn: "পণ্যটি নেই", en: "No such product" },
};

function visit(answer: (request: Request) => Response | Promise<Response>) {
  const asked: Request[] = [];
  const context = new RouterContextProvider();
  context.set(fetchContext, async (request) => {
    asked.push(request);
    return answer(request);
  });
  const request = new Request("http://localhost:3000/en/cart", {
    headers: {
      cookie: `haat_cart=${token}; haat_refresh=${token}; haat_access_store=${signed}; haat_access_vendor=v.v.v`,
    },
  });
  return { asker: { request, params: { locale: "en" }, context }, asked };
}

const refused = (document: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(document), {
    status: 404,
    headers: { "content-type": "application/problem+json", ...headers },
  });

describe("asking the API", () => {
  it("asks in the page's language and on the page's own origin", async () => {
    const { asker, asked } = visit(() => Response.json({ items: [] }));
    await publicApi(asker).read("/v1/store/categories", CategoryList, {
      query: { parent: "a b", none: undefined, empty: "" },
    });
    expect(asked[0]?.url).toBe("http://localhost:3000/v1/store/categories?parent=a+b");
    expect(asked[0]?.headers.get("accept-language")).toBe("en");
  });

  it("carries the visitor's tokens only for pages about the visitor", async () => {
    const { asker, asked } = visit(() => Response.json({ items: [] }));
    await publicApi(asker).read("/v1/store/categories", CategoryList);
    await personalApi(asker).read("/v1/store/categories", CategoryList);
    expect(asked.map(({ headers }) => [headers.get("x-haat-cart"), headers.get("authorization")])).toEqual([
      [null, null],
      [token, `Bearer ${signed}`],
    ]);
  });

  it("turns a refusal into its code and its sentence", async () => {
    const { asker } = visit(() => refused(problem));
    const outcome = await outcomeOf(publicApi(asker).find("/v1/store/products/x", CategoryList));
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: "product.not_found", title: "পণ্যটি নেই", status: 404 },
    });
  });

  it("shows a refusal of the page itself with the API's status", async () => {
    const { asker } = visit(() => refused(problem));
    const page = publicApi(asker).read("/v1/store/products/x", CategoryList);
    await expect(page).rejects.toMatchObject({ data: { code: "product.not_found" }, init: { status: 404 } });
  });

  it.each([
    ["the network is down", () => Promise.reject(new TypeError("fetch failed"))],
    ["a proxy answers with a page of its own", () => new Response("<html>", { status: 502 })],
    ["a refusal is not one of ours", () => refused({ code: "made.up" })],
  ])("is an unreachable service when %s", async (_reason, answer) => {
    const { asker } = visit(answer);
    const outcome = await outcomeOf(publicApi(asker).find("/v1/store/categories", CategoryList));
    expect(outcome).toMatchObject({ ok: false, problem: { code: "service.unavailable", status: 503 } });
  });

  it("remembers how long the API asked to wait", async () => {
    const { asker } = visit(() => refused(problem, { "retry-after": "7" }));
    const found = publicApi(asker).find("/v1/store/categories", CategoryList);
    await expect(found).rejects.toSatisfy(
      (fault: unknown) => fault instanceof ApiProblem && fault.retryAfterS === 7,
    );
  });

  it("does not take a reply that breaks the contract for an answer", async () => {
    const { asker } = visit(() => Response.json({ items: [{ id: 1 }] }));
    await expect(publicApi(asker).find("/v1/store/categories", CategoryList)).rejects.not.toBeInstanceOf(
      ApiProblem,
    );
  });
});
