import { createApp } from "@haat/api/app";
import type { EdgeDeps } from "@haat/api/context";
import { policyTable, type PolicyRow } from "@haat/api/policy-table";
import { mayAsStaff, mayInShop } from "@haat/api/rights/may";
import { type Operation, operations, rights } from "@haat/api/rights/table";
import { under } from "@haat/api/routes/declare";
import { memberRoles, shopStates, staffRoles } from "@haat/core/roles";
import { beforeEach, describe, expect, test } from "vitest";

const open = () =>
  createApp({
    // Describing calls nobody.
    edge: { now: () => new Date() } as EdgeDeps,
    node: null,
    report: () => undefined,
    log: () => undefined,
    ready: async () => ({}),
  });

let app: ReturnType<typeof open>;
beforeEach(() => void (app = open()));

/** Declares one route more, as `api.openapi` would. */
const declare = (path: string, rest: object) =>
  app.openAPIRegistry.registerPath({
    method: "get",
    path,
    responses: { 204: { description: "Done" } },
    ...rest,
  });

test("no two routes fit one address, so that all are found by one regular expression and not by walking a tree", async () => {
  await app.request("http://haat.test/v1/store/nothing");
  expect(app.router.name).toBe("SmartRouter + RegExpRouter");
});

describe("the market does not open", () => {
  test("with a route that the table of rights does not know", () => {
    expect(() => under("openTheSafe" as Operation)).toThrow("openTheSafe");
    declare("/v1/admin/safe", { operationId: "openTheSafe" });
    expect(() => policyTable(app)).toThrow("GET /v1/admin/safe has no row");
  });

  test("with a route beside the declared ones", () => {
    app.get("/v1/vendor/safe", (c) => c.body(null, 204));
    expect(() => policyTable(app)).toThrow("GET /v1/vendor/safe has no row");
  });

  test("with a route that goes by another's row", () => {
    declare("/v1/store/safe", { ...under("readHome"), operationId: "readMe" });
    expect(() => policyTable(app)).toThrow("GET /v1/store/safe has no row");
  });

  test("with a row that two routes use, or none", () => {
    declare("/v1/store/house", under("readHome"));
    expect(() => policyTable(app)).toThrow("readHome");
    const { definitions } = open().openAPIRegistry;
    const routes = app.routes.filter(({ path }) => path !== "/v1/hooks/payments/bkash");
    const rest = definitions.filter(
      (each) => each.type !== "route" || each.route.operationId !== "hookBkash",
    );
    expect(policyTable({ routes, openAPIRegistry: { definitions } })).toHaveLength(operations.length);
    expect(() => policyTable({ routes, openAPIRegistry: { definitions: rest } })).toThrow("hookBkash");
  });
});

describe("the table of rights", () => {
  test("is what policy.json publishes, row for row", async () => {
    const rows = (await (await app.request("/v1/policy.json")).json()) as PolicyRow[];
    expect(
      Object.fromEntries(
        rows.map(({ method: _method, path: _path, operationId, ...row }) => [operationId, row]),
      ),
    ).toEqual(rights);
  });

  test("is told in a sentence with every operation of the description", async () => {
    const { paths } = (await (await app.request("/v1/openapi.json")).json()) as {
      paths: Record<
        string,
        Record<string, { operationId: string; description: string; security: unknown[] }>
      >;
    };
    const said = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(said.map(({ operationId }) => operationId).toSorted()).toEqual(operations.toSorted());
    for (const { description } of said) expect(description).toMatch(/Who may do this: [a-z].+\./);
    const pack = said.find(({ operationId }) => operationId === "packOrder");
    expect(pack?.description).toContain(
      "a shop's owner, its manager or its packer, on what is the shop's own",
    );
    expect(pack?.description).toContain("Also while the shop is suspended.");
    expect(pack?.security).toEqual([{ session: [] }]);
  });

  test("gives every row what a test of it needs: an object, and how a stranger's is refused", () => {
    const lacking = operations.filter((name) => {
      const { who, owns, object, missing, shop } = rights[name];
      const isOfShop = owns === "shop";
      const namesNothing = object === "none" && missing !== null;
      const refusesNothing = object !== "none" && missing === null && name !== "removeCartLine";
      return (
        isOfShop !== shop.length > 0 ||
        isOfShop !== memberRoles.some((role) => who.includes(role)) ||
        namesNothing ||
        refusesNothing
      );
    });
    expect(lacking).toEqual([]);
  });

  test("has every act of the staff leave a row of the audit, and every act on a shop's people, papers and money account", () => {
    const reads = ["searchPeople", "searchOrders", "searchStaff", "searchVendors", "previewRefund"];
    const silent = operations.filter((name) => {
      const { who, rate, object, audit } = rights[name];
      const isStaffs =
        staffRoles.some((role) => who.includes(role)) && rate !== "read" && !reads.includes(name);
      const isOfPlaces =
        ["member", "invitation", "paper", "payout_account"].includes(object) && rate !== "read";
      return (isStaffs || (isOfPlaces && !who.includes("public"))) && audit === null;
    });
    expect(silent).toEqual([]);
  });

  test("lets nobody of a shop that is not open or resting begin anything", () => {
    const begun = ["acceptOrder", "changeStock"] as const;
    for (const memberRole of memberRoles)
      for (const state of shopStates.filter((each) => each !== "open" && each !== "paused"))
        expect(
          mayInShop({ state, memberRole }).filter((name) => begun.some((each) => each === name)),
        ).toEqual([]);
    expect(mayInShop({ state: "applied", memberRole: "owner" })).not.toContain("readStatement");
    expect(mayInShop({ state: "suspended", memberRole: "owner" })).toContain("readStatement");
  });

  test("keeps money from packers, orders from accountants, and acts from whoever only reads", () => {
    const packer = mayInShop({ state: "open", memberRole: "packer" });
    expect(packer).toEqual([
      "listVendorOrders",
      "readVendorOrder",
      "listOwnDeliveries",
      "packOrder",
      "handOverOrder",
      "deliverOrder",
      "sayUndelivered",
      "sayOwnDoor",
      ...["sayNotMet", "askAnotherTryForShop", "sayCameBack"],
      "takeBackOrder",
      "bookParcels",
      "sayStayed",
      "callOffParcel",
      ...["addDeliveryPhoto", "listDeliveryPhotos", "readDeliveryPhoto"],
    ]);
    expect(mayInShop({ state: "open", memberRole: "accountant" })).toEqual([
      "readStatement",
      "listOwnHandIns",
      "declareHandIn",
      "readFunnel",
      "listPayoutAccounts",
      ...["exportShopCash", "listShopCash", "listShopCouriers"],
    ]);
    for (const role of ["support_1", "admin"] as const)
      expect(mayAsStaff([role]).filter((name) => rights[name].rate === "money")).toEqual([]);
    for (const role of staffRoles) expect(mayAsStaff([role])).toContain("findOrders");
  });
});
