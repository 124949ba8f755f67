import { expect, test } from "vitest";
import { indexXml, pagesXml } from "./xml.ts";

test("a page stands in the sitemap once in each language, and each names the other", () => {
  const xml = pagesXml("https://haat.example", ["/p/red-saree"]);
  expect(xml.match(/<loc>/g)).toHaveLength(2);
  for (const [language, address] of [
    ["bn-BD", "https://haat.example/bn/p/red-saree"],
    ["en-BD", "https://haat.example/en/p/red-saree"],
    ["x-default", "https://haat.example/bn/p/red-saree"],
  ])
    expect(xml.split(`hreflang="${language}" href="${address}"`)).toHaveLength(3);
});

test("nothing that stands in an address ends its element", () => {
  expect(indexXml(["https://haat.example/?a=1&b=<2>"])).toContain(
    "<loc>https://haat.example/?a=1&amp;b=&lt;2&gt;</loc>",
  );
});
