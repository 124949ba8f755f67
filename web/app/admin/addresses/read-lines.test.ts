import { expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

test("two columns of a sheet are read, whatever parts them, and hosts are left away", () => {
  const typed =
    "https://old.example/product/1.html\t/bn/p/lal-shari\r\n\n/a?id=2, /p/b\n/শাড়ি ; https://haat.example/c/sari\n";
  expect(readLines(typed)).toEqual({
    items: [
      { from: "/product/1.html", to: "/bn/p/lal-shari" },
      { from: "/a?id=2", to: "/p/b" },
      { from: "/শাড়ি", to: "/c/sari" },
    ],
    unread: null,
    isTooMany: false,
  });
});

test("the line that is no pair is named, and nothing is read", () => {
  for (const typed of ["/a /b\n/alone", "/a /b\nhere there", "/a /b\n/a /b /c", "/a /b\n/a /"])
    expect(readLines(typed)).toEqual({ items: [], unread: 2, isTooMany: false });
});

test("more than are taken at once is said", () => {
  const typed = Array.from({ length: 2_001 }, (_, at) => `/old-${at} /p/new`).join("\n");
  expect(readLines(typed).isTooMany).toBe(true);
});
