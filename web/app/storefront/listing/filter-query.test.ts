import { describe, expect, it } from "vitest";
import { nextAddress, readListingQuery, toApiQuery } from "./filter-query.ts";

const read = (search: string) => readListingQuery(new URLSearchParams(search));

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
});
