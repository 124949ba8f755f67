import { describe, expect, it } from "vitest";
import { addressOf, nextAddress, readListingQuery, toApiQuery, withoutChoice } from "./filter-query.ts";

const read = (search: string, area: string | null = null) =>
  readListingQuery(new URLSearchParams(search), area);

describe("the address of a listing", () => {
  it("takes prices in either digit script", () => {
    const query = read("min_price=৫০০&max_price=1,500");
    expect(query.isPriceUnread).toBe(false);
    expect(toApiQuery(query)).toMatchObject({ min_price: "৫০০", max_price: "1,500" });
  });

  it("says that a price cannot be read, and looks without it", () => {
    const query = read("min_price=cheap");
    expect(query).toMatchObject({ min: "cheap", isPriceUnread: true });
    expect(toApiQuery(query)["min_price"]).toBeUndefined();
  });

  it("leaves out what it does not know", () => {
    expect(toApiQuery(read("sort=drop-table&in_stock=maybe&extra=1"))).toEqual({ sort: "newest" });
  });

  it("leads on to the next page with the same wishes", () => {
    const address = nextAddress("/bn/search", read("q=শাড়ি&in_stock=true"), "c2");
    expect(Object.fromEntries(new URL(address, "http://x").searchParams)).toEqual({
      q: "শাড়ি",
      in_stock: "true",
      sort: "relevance",
      cursor: "c2",
    });
  });

  it("keeps several districts and values, and what is none is left out", () => {
    const query = read("district=dis-tangail&district=dis-dhaka&district=<b>&attr.material=silk&attr.<x>=1");
    expect(query.districts).toEqual(["dis-tangail", "dis-dhaka"]);
    expect(query.attributes).toEqual({ material: ["silk"] });
    expect(toApiQuery(query)).toMatchObject({
      district: ["dis-tangail", "dis-dhaka"],
      "attr.material": ["silk"],
    });
    const again = readListingQuery(new URL(addressOf("/bn/search", query), "http://x").searchParams);
    expect(again).toEqual(query);
  });

  it("takes one choice away and leaves the others", () => {
    const query = read("district=a&district=b&attr.material=silk&cursor=c2");
    expect(withoutChoice(query, { code: null, value: "a" })).toMatchObject({
      ...{ districts: ["b"], attributes: { material: ["silk"] }, cursor: null },
    });
    expect(withoutChoice(query, { code: "material", value: "silk" }).attributes).toEqual({});
  });

  it("sorts by how soon it is there only for a place, which never stands in the address", () => {
    expect(read("sort=delivery").sort).toBe("newest");
    const query = read("sort=delivery", "upa-tangail-sadar");
    expect(toApiQuery(query)).toMatchObject({ sort: "delivery", area: "upa-tangail-sadar" });
    expect(addressOf("/bn/search", query)).toBe("/bn/search?sort=delivery");
  });
});
